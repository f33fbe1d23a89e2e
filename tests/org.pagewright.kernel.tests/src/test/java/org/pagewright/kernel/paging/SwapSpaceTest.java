// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.pagewright.model.KErr;

class SwapSpaceTest {
    private final SwapSpace swap = new SwapSpace();

    @Test
    void spaceIsReservedAtCommitAndExhaustionIsNoMemory() {
        swap.setCapacity(10);
        assertEquals(0, swap.commit(0, 8));
        assertEquals(KErr.NO_MEMORY.code(), swap.commit(8, 3));
        assertEquals(2, swap.freePages());
        assertEquals(SwapSpace.BLANK, swap.state(7));
        swap.decommit(0, 8);
        assertEquals(10, swap.freePages());
        assertEquals(SwapSpace.UNRESERVED, swap.state(7));
    }

    /** Else all of swap could be promised while one location is still on its way back. */
    @Test
    void aLocationThatIsKeptStaysReserved() {
        swap.setCapacity(4);
        swap.commit(0, 4);
        swap.allocate(new int[] { 0, 1, 2, 3 }, 4);
        swap.written(0, 0);
        int kept = swap.decommitKeepingLocation(0);
        assertEquals(SwapSpace.UNRESERVED, swap.state(0));
        assertEquals(KErr.NO_MEMORY.code(), swap.commit(4, 1));
        swap.freeLocation(kept);
        assertEquals(0, swap.commit(4, 1));
    }

    @Test
    void aBatchLiesInOneRunWhenThereIsOne() {
        swap.setCapacity(16);
        swap.commit(0, 16);
        int first = swap.allocate(new int[] { 3, 9, 1, 4 }, 4);
        assertEquals(first + 2, swap.location(1));
    }

    @Test
    void aWriteErrorIsKeptForTheNextReader() {
        swap.setCapacity(4);
        swap.commit(0, 4);
        swap.allocate(new int[] { 2 }, 1);
        swap.written(2, KErr.GENERAL.code());
        assertEquals(SwapSpace.BLANK, swap.state(2));
        assertEquals(KErr.GENERAL.code(), swap.storedError(2));
        assertEquals(0, swap.usedLocations());
    }

    @Test
    void noLocationIsGivenTwiceAndNoneIsLost() {
        swap.setCapacity(64);
        swap.commit(0, 64);
        var random = new Random(4);
        for (int round = 0; round < 5_000; round++) {
            int count = 1 + random.nextInt(8);
            var chosen = new HashSet<Integer>();
            while (chosen.size() < count) {
                chosen.add(random.nextInt(64));
            }
            int[] pages = chosen.stream().mapToInt(Integer::intValue).toArray();
            swap.allocate(pages, count);
            for (int page : pages) {
                swap.written(page, 0);
            }
        }
        var places = new HashSet<Integer>();
        int written = 0;
        for (int page = 0; page < 64; page++) {
            if (swap.state(page) == SwapSpace.WRITTEN) {
                written++;
                assertTrue(places.add(swap.location(page)), "page " + page + " shares its location");
            }
        }
        assertEquals(written, swap.usedLocations());
    }
}
