// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import java.util.Arrays;

import org.pagewright.nand.part.NandPart;

/** Bad blocks at delivery: chosen by the seed, marked where the part's data sheet says (nand-simulation 1). */
final class FactoryMarks {
    private final NandPart part;
    private final ChipArray array;

    FactoryMarks(NandPart part, ChipArray array) {
        this.part = part;
        this.array = array;
    }

    void mark(int count, long seed) {
        var random = new SeededBits(SeededBits.mix(seed, part.blocks(), 3));
        int left = Math.min(count, part.blocks() / 2);
        while (left > 0) {
            int block = 1 + random.below(part.blocks() - 1);
            if (!array.has(block, ChipArray.FACTORY_BAD)) {
                array.set(block, ChipArray.FACTORY_BAD);
                writeMarker(block, random.below(2) == 0);
                left--;
            }
        }
    }

    private void writeMarker(int block, boolean inFirstPage) {
        if (part.badBlockMarker().isHidden() || !array.pages.areKept()) {
            return;
        }
        byte[] raw = new byte[part.rawPageBytes()];
        Arrays.fill(raw, (byte) -1);
        raw[part.pageBytes() + part.badBlockMarker().spareByte()] = 0;
        int page = inFirstPage ? 0 : part.badBlockMarker().alternatePage(part.pagesPerBlock());
        array.pages.put(block * part.pagesPerBlock() + page, raw);
    }
}
