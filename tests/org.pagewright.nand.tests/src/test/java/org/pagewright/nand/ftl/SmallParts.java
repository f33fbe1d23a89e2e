// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import java.util.List;

import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.part.BadBlockMarker;
import org.pagewright.nand.part.NandKind;
import org.pagewright.nand.part.NandPart;

/** Parts small enough to be cut at every operation. */
final class SmallParts {
    private SmallParts() {
    }

    static NandPart slc(int blocks, int planes) {
        return new NandPart("small-slc", "small", "test", NandKind.SLC_SMALL_PAGE, 512, 16, 16, blocks, planes, 15_000,
                200_000, 2_000_000, 50, 100_000, 1, 512, 1, 1, new BadBlockMarker(5, false), List.of(), List.of());
    }

    static NandPart mlc(int blocks) {
        return new NandPart("small-mlc", "small", "test", NandKind.MLC_PAIRED, 512, 64, 16, blocks, 1, 90_000,
                1_300_000, 3_500_000, 20, 3000, 8, 512, 1, 1, new BadBlockMarker(0, true), List.of(), List.of());
    }

    /** All checkpoints become unreadable. */
    static void loseCheckpoints(NandChip chip) {
        for (int block = 0; block < new RingGeometry(chip.part()).blocks(); block++) {
            if (!chip.isBad(block)) {
                chip.erase(0, block);
            }
        }
    }
}
