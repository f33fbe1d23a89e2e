// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import java.util.BitSet;

import org.pagewright.model.KErr;

/** Finds RAM pages in a row: the first run in which every page is free or can be stolen. */
final class ContiguousPages {
    private final DemandPager pager;

    ContiguousPages(DemandPager pager) {
        this.pager = pager;
    }

    int allocate(int count) {
        int total = pager.config().ramPages();
        int run = 0;
        for (int frame = 0; frame < total; frame++) {
            run = pager.canVacate(frame) ? run + 1 : 0;
            if (run == count) {
                int first = frame - count + 1;
                return takeRun(first, count) ? first : KErr.NO_MEMORY.code();
            }
        }
        return KErr.NO_MEMORY.code();
    }

    /** Free pages first, so that none of them replaces a stolen one. */
    private boolean takeRun(int first, int count) {
        var taken = new BitSet();
        for (int frame = first; frame < first + count; frame++) {
            if (pager.isFree(frame) && pager.vacate(frame)) {
                taken.set(frame);
            }
        }
        for (int frame = taken.nextClearBit(first); frame < first + count; frame = taken.nextClearBit(frame)) {
            if (!pager.vacate(frame)) {
                taken.stream().forEach(pager::giveSystemPage);
                return false;
            }
            taken.set(frame);
        }
        return true;
    }
}
