// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.pagewright.nand.chip.SeededBits;
import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandParts;

class PageFormatTest {

    @Test
    void allRealPartsHaveRoomForALongCheckSum() {
        for (NandPart part : NandParts.presets().all()) {
            // 16 spare bytes and two steps a page leave no more room on the part that only Linux simulates.
            assertEquals(part.id().equals("nandsim-default") ? 2 : 4, new PageFormat(part).sumBytes(), part.id());
        }
    }

    /** Three flipped bits are more than a Hamming code can tell from one; only the check sum then says no. */
    @Test
    void miscorrectedPagesAreNeverTakenForGood() {
        var format = new PageFormat(SmallParts.slc(18, 1));
        var random = new SeededBits(1);
        byte[] data = new byte[512];
        int miscorrected = 0;
        for (int i = 0; i < 300_000; i++) {
            data[i & 511] = (byte) random.next();
            byte[] raw = format.build(new byte[528], i & 1023, i, data, 0, PageFormat.Origin.BYTES);
            for (int flips = 0; flips < 3; flips++) {
                int bit = random.below(512 * 8);
                raw[bit >> 3] ^= (byte) (1 << (bit & 7));
            }
            PageFormat.Content content = format.parse(raw);
            miscorrected += format.decoding().isReadable() ? 1 : 0;
            if (content == PageFormat.Content.GOOD) {
                for (int at = 0; at < 512; at++) {
                    assertEquals(data[at], raw[at], "page " + i);
                }
            }
        }
        assertTrue(miscorrected > 50_000, "pages that the code let through: " + miscorrected);
    }
}
