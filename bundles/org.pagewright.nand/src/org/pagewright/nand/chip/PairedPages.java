// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import org.pagewright.nand.part.NandPart;

/**
 * Which pages of an MLC block share cells: 0 with 2, an odd page k with k + 3, and the last odd pages with the last two
 * (a common order; typical). The lower page is written first and is at risk while the upper one is written.
 */
public final class PairedPages {
    private final boolean paired;
    private final int pagesPerBlock;

    /** The pairs of a part; an SLC part has none. */
    public PairedPages(NandPart part) {
        paired = part.kind().pairsPages() && part.pagesPerBlock() >= 8;
        pagesPerBlock = part.pagesPerBlock();
    }

    /** The page that puts this one at risk when it is programmed later, or -1. */
    public int upperOf(int page) {
        if (!paired || page != 0 && (page & 1) == 0 || page >= pagesPerBlock - 1) {
            return -1;
        }
        return page == 0 ? 2 : Math.min(page + 3, pagesPerBlock - 1);
    }

    /** The page that shares cells with this upper page, or -1; the last page shares with the last odd page before. */
    public int lowerOf(int page) {
        if (!paired || page < 2) {
            return -1;
        } else if (page == pagesPerBlock - 1) {
            return page - 2;
        }
        return (page & 1) != 0 ? -1 : page == 2 ? 0 : page - 3;
    }
}
