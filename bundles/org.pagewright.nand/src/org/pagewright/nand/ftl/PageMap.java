// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Logical page to physical page and back, and the live pages of each block. A physical page remembers the logical page
 * written there until its block is erased; it is live while the map points back to it.
 */
final class PageMap {
    static final int NONE = -1;
    /** Instead of a physical page: the newest data of the logical page cannot be found any more. */
    static final int LOST = -2;

    private final int pagesPerBlock;
    private final int[] physical;
    private final int[] logical;
    private final int[] live;
    private final VictimQueue victims;

    PageMap(int logicalPages, int blocks, int pagesPerBlock, VictimQueue victims) {
        this.pagesPerBlock = pagesPerBlock;
        this.victims = victims;
        physical = new int[logicalPages];
        logical = new int[blocks * pagesPerBlock];
        live = new int[blocks];
        Arrays.fill(physical, NONE);
        Arrays.fill(logical, NONE);
    }

    int logicalPages() {
        return physical.length;
    }

    /** Where a logical page lives, {@link #NONE} or {@link #LOST}. */
    int physical(int logicalPage) {
        return physical[logicalPage];
    }

    /** What was written to a physical page since the last erase of its block, or {@link #NONE}. */
    int logical(int physicalPage) {
        return logical[physicalPage];
    }

    boolean isLive(int physicalPage) {
        int owner = logical[physicalPage];
        return owner >= 0 && owner < physical.length && physical[owner] == physicalPage;
    }

    int livePages(int block) {
        return live[block];
    }

    /** The logical page now lives there; where it lived before is dead. */
    void move(int logicalPage, int physicalPage) {
        int old = physical[logicalPage];
        if (old >= 0) {
            int oldBlock = old / pagesPerBlock;
            live[oldBlock]--;
            victims.lostOne(oldBlock);
        }
        physical[logicalPage] = physicalPage;
        logical[physicalPage] = logicalPage;
        live[physicalPage / pagesPerBlock]++;
    }

    /** Every later read of the logical page is to report an error. */
    void lose(int logicalPage) {
        int old = physical[logicalPage];
        if (old >= 0) {
            live[old / pagesPerBlock]--;
            victims.lostOne(old / pagesPerBlock);
        }
        physical[logicalPage] = LOST;
    }

    /** Notes a page that carries no host data, or what a power-up scan found; changes no mapping. */
    void note(int physicalPage, int logicalPage) {
        logical[physicalPage] = logicalPage;
    }

    /** Forgets everything. */
    void clear() {
        Arrays.fill(physical, NONE);
        Arrays.fill(logical, NONE);
        Arrays.fill(live, 0);
    }

    /** Forgets the pages of a block that was erased; what lived there is not mapped any more and is returned. */
    List<Integer> evict(int block) {
        var evicted = new ArrayList<Integer>();
        for (int page = block * pagesPerBlock; page < (block + 1) * pagesPerBlock; page++) {
            if (isLive(page)) {
                evicted.add(logical[page]);
                physical[logical[page]] = NONE;
            }
            logical[page] = NONE;
        }
        live[block] = 0;
        return evicted;
    }

    void forgetBlock(int block) {
        Arrays.fill(logical, block * pagesPerBlock, (block + 1) * pagesPerBlock, NONE);
    }
}
