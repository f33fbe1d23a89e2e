// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FourListLiveListTest {
    private final FourListLiveList live = new FourListLiveList(16, 1, 1);

    /** A page that was just written out is the last of the clean ones to be taken. */
    @Test
    void aCleanedPageIsTakenAfterTheOnesThatWereClean() {
        live.addFree(0);
        live.setDirty(1, true);
        live.addYoungest(1);
        int filler = 2;
        while (live.listOf(1) != FourListLiveList.OLDEST_DIRTY) {
            live.addYoungest(filler++);
        }
        live.setDirty(1, false);
        live.cleaned(1);
        assertEquals(FourListLiveList.OLDEST_CLEAN, live.listOf(1));
        assertEquals(0, live.tail(FourListLiveList.OLDEST_CLEAN));
    }

    /** A page that was written to again meanwhile stays with the dirty ones. */
    @Test
    void aPageThatGotDirtyWhileItWasWrittenOutIsNotClean() {
        live.setDirty(1, true);
        live.addYoungest(1);
        for (int filler = 2; live.listOf(1) != FourListLiveList.OLDEST_DIRTY; filler++) {
            live.addYoungest(filler);
        }
        live.cleaned(1);
        assertEquals(FourListLiveList.OLDEST_DIRTY, live.listOf(1));
    }
}
