// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.model.KernelLimits;
import org.pagewright.model.PagingType;

/** Which RAM page holds which virtual page, and the content of the RAM pages; made when first used. */
final class PageTable {
    /** A page table maps 1 MiB. */
    private static final int PAGES_PER_TABLE_SHIFT = 8;

    private final List<Region> regions = new ArrayList<>();
    private int[] frameOfPage = new int[0];
    private final int[] pageOfFrame;
    private final byte[] @Nullable [] content;
    private int pages;
    private int[] presentInTable = new int[0];
    private int tables;
    private int mostTables;

    PageTable(int frames) {
        pageOfFrame = new int[frames];
        Arrays.fill(pageOfFrame, -1);
        content = new byte[frames] @Nullable [];
    }

    Region addRegion(String name, @Nullable PagingType type, int count, PageSource source) {
        var region = new Region(name, type, pages, count, source);
        regions.add(region);
        frameOfPage = Arrays.copyOf(frameOfPage, pages + count);
        Arrays.fill(frameOfPage, pages, pages + count, -1);
        pages += count;
        presentInTable = Arrays.copyOf(presentInTable, (pages >> PAGES_PER_TABLE_SHIFT) + 1);
        return region;
    }

    /** Puts a region of the same pages in the place of another. */
    void renew(Region old, Region fresh) {
        regions.set(regions.indexOf(old), fresh);
    }

    /** Page tables with a present page now. */
    int tables() {
        return tables;
    }

    /** Most of them at any time. */
    int mostTables() {
        return mostTables;
    }

    /** Pages of virtual memory ever given out. */
    int pages() {
        return pages;
    }

    /** RAM page of a virtual page, -1 when it is out. */
    int frameOf(int page) {
        return frameOfPage[page];
    }

    /** Virtual page in a RAM page, -1 when free. */
    int pageIn(int frame) {
        return pageOfFrame[frame];
    }

    void map(int page, int frame) {
        int table = page >> PAGES_PER_TABLE_SHIFT;
        if (presentInTable[table]++ == 0) {
            mostTables = Math.max(mostTables, ++tables);
        }
        frameOfPage[page] = frame;
        pageOfFrame[frame] = page;
    }

    /** Takes the page out of the RAM page; the result is the page, -1 when the RAM page was free. */
    int unmap(int frame) {
        int page = pageOfFrame[frame];
        if (page >= 0) {
            frameOfPage[page] = -1;
            pageOfFrame[frame] = -1;
            tables -= --presentInTable[page >> PAGES_PER_TABLE_SHIFT] == 0 ? 1 : 0;
        }
        return page;
    }

    byte[] content(int frame) {
        byte[] bytes = content[frame];
        if (bytes == null) {
            bytes = new byte[KernelLimits.PAGE_BYTES];
            content[frame] = bytes;
        }
        return bytes;
    }

    Region regionOf(int page) {
        for (Region region : regions) {
            if (page >= region.firstPage() && page < region.firstPage() + region.pages()) {
                return region;
            }
        }
        throw new IllegalArgumentException("no region has page " + page);
    }
}
