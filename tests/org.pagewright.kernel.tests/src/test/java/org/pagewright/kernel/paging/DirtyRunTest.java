// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.pagewright.kernel.CountingPages;

class DirtyRunTest {
    private final FourListLiveList live = new FourListLiveList(64, 1, 1);
    private final PageTable table = new PageTable(64);

    DirtyRunTest() {
        table.addRegion("data", null, 64, new CountingPages(0));
    }

    /** Pages in the order of their age, each dirty and among the oldest. */
    private int[] chosen(int most, int... pages) {
        for (int i = 0; i < pages.length; i++) {
            table.map(pages[i], i);
            live.setDirty(i, true);
            live.addYoungest(i);
        }
        for (int filler = pages.length; live.size(FourListLiveList.OLDEST_DIRTY) < pages.length; filler++) {
            live.addYoungest(filler);
        }
        int[] frames = new int[16];
        int count = DirtyRun.choose(live, table, frames, most);
        return Arrays.stream(frames, 0, count).map(table::pageIn).toArray();
    }

    @Test
    void coloursFollowEachOtherFromTheOldestPageOn() {
        assertArrayEquals(new int[] { 6, 11, 8, 1, 10 }, chosen(16, 6, 10, 8, 12, 11, 1));
    }

    @Test
    void theRunEndsWhereAColourIsMissingOrTheBatchIsFull() {
        assertArrayEquals(new int[] { 5 }, chosen(16, 5, 9, 4, 7));
    }

    @Test
    void aBatchIsNoLongerThanAskedFor() {
        assertArrayEquals(new int[] { 0, 1, 2 }, chosen(3, 0, 1, 2, 3));
    }

    @Test
    void nothingDirtyIsNoRun() {
        assertEquals(0, DirtyRun.choose(live, table, new int[4], 4));
    }
}
