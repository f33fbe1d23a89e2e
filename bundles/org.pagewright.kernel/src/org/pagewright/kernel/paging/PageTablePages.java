// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.pagewright.kernel.thread.Frame;
import org.pagewright.model.KernelLimits;

/**
 * RAM pages that hold the page tables of paged memory on the flexible model (fact sheet 8.1, 8.4): four tables of 256
 * entries each. They are on the live list like the pages they map and are made young with them. When one is taken, its
 * pages stay in RAM but need a fault, and a new table, before the next access; when its last page goes, it goes too.
 */
final class PageTablePages {
    /** 4 tables of 256 entries. */
    private static final int MAPPED_SHIFT = 10;
    /** Tables for 1 GiB; memory beyond has tables that are always there. */
    private static final int TABLE_PAGES = (int) (1L << 30 - KernelLimits.PAGE_SHIFT - MAPPED_SHIFT);

    private final PageTable table;
    private final FourListLiveList live;
    private final LockCounts locks;
    /** Pages in RAM that each page of tables maps. */
    private final int[] mapped = new int[TABLE_PAGES];

    /** Takes the first page numbers for the tables themselves, which are mapped by tables that are always there. */
    PageTablePages(PageTable table, FourListLiveList live, LockCounts locks) {
        this.table = table;
        this.live = live;
        this.locks = locks;
        table.addRegion("page tables", null, TABLE_PAGES, new NoSource());
    }

    /** The most pages of tables that so many pages next to each other need. */
    static int mostFor(int pages) {
        return pages == 0 ? 0 : (pages - 1 + (1 << MAPPED_SHIFT) - 1 >> MAPPED_SHIFT) + 1;
    }

    /** Whether the page table of a page is in RAM. */
    boolean isPresent(int page) {
        return !hasTable(page) || frameOf(page) >= 0;
    }

    /** Uses a RAM page for the table of a page; false when another thread was faster and the RAM page is not needed. */
    boolean install(int page, int frame) {
        if (isPresent(page)) {
            return false;
        }
        table.map(page >> MAPPED_SHIFT, frame);
        live.setDirty(frame, false);
        live.addYoungest(frame);
        return true;
    }

    /** A page was mapped. */
    void mapped(int page) {
        if (hasTable(page)) {
            mapped[page >> MAPPED_SHIFT]++;
        }
    }

    /** A page was taken out of its RAM page. */
    void unmapped(int page) {
        if (hasTable(page) && --mapped[page >> MAPPED_SHIFT] == 0) {
            int frame = frameOf(page);
            if (frame >= 0) {
                live.remove(frame);
                table.unmap(frame);
                live.addFree(frame);
            }
        }
    }

    /** Makes the table of a page that was touched young. */
    void rejuvenate(int page) {
        int frame = frameOf(page);
        if (frame >= 0 && !locks.isLocked(frame)) {
            live.remove(frame);
            live.addYoungest(frame);
        }
    }

    /** Takes the table of a page off the live list, as long as pages in it are pinned. */
    void pin(int page) {
        int frame = frameOf(page);
        if (frame >= 0 && locks.lock(frame)) {
            live.remove(frame);
        }
    }

    /** The other way round. */
    void unpin(int page) {
        int frame = frameOf(page);
        if (frame >= 0 && locks.unlock(frame)) {
            live.addYoungest(frame);
        }
    }

    private static boolean hasTable(int page) {
        return page >= TABLE_PAGES && page >> MAPPED_SHIFT < TABLE_PAGES;
    }

    private int frameOf(int page) {
        return hasTable(page) ? table.frameOf(page >> MAPPED_SHIFT) : -1;
    }

    /** Page tables that are in RAM, in pages. */
    int count() {
        int count = 0;
        for (int mapping = 0; mapping < TABLE_PAGES; mapping++) {
            count += table.frameOf(mapping) >= 0 ? 1 : 0;
        }
        return count;
    }

    /** Tables are made, never read. */
    private static final class NoSource implements PageSource {
        @Override
        public Frame fill(int pageIndex, byte[] page) {
            throw new IllegalStateException("page tables have no source");
        }

        @Override
        public String failureCategory() {
            return "";
        }
    }
}
