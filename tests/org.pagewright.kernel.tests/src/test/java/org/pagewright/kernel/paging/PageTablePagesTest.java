// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pagewright.kernel.CountingPages;

class PageTablePagesTest {
    private static final int FRAMES = 8;
    /** Pages whose tables share a RAM page. */
    private static final int SHARED = 1024;
    private final PageTable table = new PageTable(FRAMES);
    private final FourListLiveList live = new FourListLiveList(FRAMES, 3, 3);
    private final LockCounts locks = new LockCounts(FRAMES);
    private final PageTablePages tables = new PageTablePages(table, live, locks);
    private int first;

    @BeforeEach
    void addPages() {
        Region region = table.addRegion("code", null, 4 * SHARED, new CountingPages(0));
        first = (region.firstPage() + SHARED - 1) / SHARED * SHARED;
    }

    private void map(int page, int frame) {
        table.map(page, frame);
        live.addYoungest(frame);
        tables.mapped(page);
    }

    private void unmap(int frame) {
        live.remove(frame);
        tables.unmapped(table.unmap(frame));
    }

    /** Pages next to each other may begin with the last entry of a page of tables. */
    @Test
    void theReserveCountsTheTablesOfAnyPlace() {
        assertEquals(0, PageTablePages.mostFor(0));
        assertEquals(1, PageTablePages.mostFor(1));
        assertEquals(2, PageTablePages.mostFor(2));
        assertEquals(2, PageTablePages.mostFor(SHARED + 1));
        assertEquals(3, PageTablePages.mostFor(SHARED + 2));
    }

    @Test
    void neighboursShareATableAndOthersNeedTheirOwn() {
        assertFalse(tables.isPresent(first));
        assertTrue(tables.install(first, 0));
        assertFalse(tables.install(first + SHARED - 1, 1), "it is there already");
        assertFalse(tables.isPresent(first + SHARED));
        assertEquals(1, tables.count());
    }

    @Test
    void theTableGoesWithItsLastPageAndNotBefore() {
        tables.install(first, 0);
        map(first, 1);
        map(first + 5, 2);
        unmap(1);
        assertTrue(tables.isPresent(first + 5));
        unmap(2);
        assertFalse(tables.isPresent(first + 5));
        assertEquals(-1, table.pageIn(0), "its RAM page is free");
    }

    @Test
    void aTableIsOffTheLiveListWhileAPageInItIsPinned() {
        tables.install(first, 0);
        map(first, 1);
        tables.pin(first);
        tables.pin(first + 1);
        assertEquals(-1, live.listOf(0));
        tables.unpin(first);
        assertEquals(-1, live.listOf(0), "one pin is left");
        tables.unpin(first + 1);
        assertEquals(FourListLiveList.YOUNG, live.listOf(0));
    }
}
