// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.pagewright.model.BadInputException;
import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.chip.NandOptions;
import org.pagewright.nand.chip.SeededBits;
import org.pagewright.nand.part.BadBlockMarker;
import org.pagewright.nand.part.NandKind;
import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandParts;

class TranslationLayerTest {

    @Test
    void whatIsWrittenIsReadBackAndSurvivesPowerCycles() throws Exception {
        NandPart part = SmallParts.slc(32, 1);
        var chip = new NandChip(part, 5, NandOptions.PERFECT.withFactoryBadBlocks(1));
        TranslationLayer layer = TranslationLayer.mount(0, chip, FtlOptions.DEFAULT);
        var shadow = new ShadowDisk(layer.logicalPages(), part.pageBytes());
        var random = new SeededBits(3);
        for (int cycle = 0; cycle < 20; cycle++) {
            for (int i = 0; i < 2000; i++) {
                int page = random.below(shadow.pages());
                layer.write(0, page, shadow.hand(page), 0);
                shadow.acknowledge(page);
            }
            assertEquals("", shadow.check(layer, false));
            layer = TranslationLayer.mount(0, chip.fork(), FtlOptions.DEFAULT);
            assertEquals("", shadow.check(layer, false));
            chip = layer.chip();
        }
        assertEquals(0, chip.statistics().violationCount());
    }

    @Test
    void blocksWearEvenlyAlthoughMostDataRests() throws Exception {
        NandPart part = SmallParts.slc(64, 1);
        var layer = TranslationLayer.mount(0, new NandChip(part, 5, NandOptions.TIMING_ONLY), FtlOptions.DEFAULT);
        for (int page = 0; page < layer.logicalPages(); page++) {
            layer.write(0, page, null, 0);
        }
        var random = new SeededBits(3);
        for (int i = 0; i < 1_000_000; i++) {
            layer.write(0, random.below(layer.logicalPages() / 10), null, 0);
        }
        int least = Integer.MAX_VALUE;
        int most = 0;
        int[] erases = layer.erasesPerBlock();
        int ringBlocks = new RingGeometry(part).blocks();
        for (int block = ringBlocks; block < erases.length; block++) {
            least = Math.min(least, erases[block]);
            most = Math.max(most, erases[block]);
        }
        for (int block = 0; block < ringBlocks; block++) {
            assertTrue(erases[block] > 0 && erases[block] <= most, "checkpoints wear no block more than data does");
        }
        assertTrue(most - least <= 2 * FtlOptions.DEFAULT.wearSpread(), least + " to " + most);
        assertTrue(layer.statistics().wearMoves() > 0);
    }

    @Test
    void everyPresetCanCarryALayerAndItsMetadataIsSmall() throws Exception {
        for (NandPart part : NandParts.presets().all()) {
            int pages = TranslationLayer.logicalPages(part, FtlOptions.DEFAULT);
            assertTrue(pages > part.pages() * 0.8, part.id());
        }
    }

    @Test
    void aSpareAreaWithoutRoomForTheTagIsRefused() {
        var part = new NandPart("narrow", "narrow", "test", NandKind.SLC_LARGE_PAGE, 2048, 16, 64, 64, 1, 1, 1, 1, 1, 1,
                1, 512, 0, 4, new BadBlockMarker(0, false), List.of(), List.of());
        var e = assertThrows(BadInputException.class,
                () -> TranslationLayer.mount(0, new NandChip(part, 1, NandOptions.PERFECT), FtlOptions.DEFAULT));
        assertEquals("Part narrow has no room for a translation layer: 16 spare bytes do not hold marker, code and a "
                + "tag of 9 bytes.", e.sentence());
    }
}
