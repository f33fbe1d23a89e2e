// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.chip.NandFault;
import org.pagewright.nand.chip.NandFaults;
import org.pagewright.nand.chip.NandOptions;
import org.pagewright.nand.chip.SeededBits;
import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandParts;

/** The layer's own bad-block table: from the maker's markers at first, kept in flash, longer with each failure. */
class BadBlocksTest {

    @ParameterizedTest
    @ValueSource(strings = { "k9f5608u0d", "k9f1g08u0d", "mt29f4g08abada", "h27ubg8t2a", "kfg5616", "emmc-like" })
    void markersAreFoundWhereThePartHasThem(String id) throws Exception {
        NandPart part = NandParts.presets().byId(id);
        var chip = new NandChip(part, 11, NandOptions.PERFECT.withFactoryBadBlocks(part.factoryBadMax()));
        int[] bad = IntStream.range(0, part.blocks()).filter(chip::isBad).toArray();
        assertEquals(part.factoryBadMax(), bad.length);
        assertArrayEquals(bad, mount(chip).badBlocks());
        assertEquals(0, chip.statistics().violationCount(), "no bad block was touched");
    }

    @ParameterizedTest
    @CsvSource({ "0, 5, true", "1, 5, true", "2, 5, false", "0, 4, false" })
    void onlyTheMarkersOwnBytesCount(int page, int spareByte, boolean isBad) throws Exception {
        NandPart part = SmallParts.slc(32, 1);
        var chip = new NandChip(part, 1, NandOptions.PERFECT);
        byte[] raw = new byte[part.rawPageBytes()];
        Arrays.fill(raw, (byte) -1);
        raw[part.pageBytes() + spareByte] = 0;
        chip.programRaw(0, 20, page, raw);
        assertEquals(isBad, IntStream.of(mount(chip).badBlocks()).anyMatch(block -> block == 20));
    }

    @Test
    void aSingleFallenBitIsNoMarker() throws Exception {
        NandPart part = SmallParts.slc(32, 1);
        var chip = new NandChip(part, 1, NandOptions.PERFECT);
        byte[] raw = new byte[part.rawPageBytes()];
        Arrays.fill(raw, (byte) -1);
        raw[part.pageBytes() + 5] = (byte) 0xEF;
        chip.programRaw(0, 20, 0, raw);
        assertEquals(0, mount(chip).badBlocks().length);
    }

    @Test
    void whatFailedInUseStaysBadAfterEveryPowerCycle() throws Exception {
        NandPart part = FaultsSurvivedTest.withSpares(72, 1);
        var faults = NandFaults.NONE.with(NandFault.WRONG_FAIL_STATUS, 500);
        var chip = new NandChip(part, 6, NandOptions.PERFECT.withFactoryBadBlocks(2).with(faults));
        var layer = mount(chip);
        var shadow = new ShadowDisk(layer.logicalPages(), part.pageBytes());
        var random = new SeededBits(2);
        int grown = 0;
        int[] bad = layer.badBlocks();
        for (int cycle = 0; cycle < 8; cycle++) {
            for (int i = 0; i < 800; i++) {
                int page = random.below(shadow.pages());
                layer.write(0, page, shadow.hand(page), 0);
                shadow.acknowledge(page);
            }
            int[] before = layer.badBlocks();
            assertTrue(IntStream.of(bad).allMatch(block -> IntStream.of(before).anyMatch(b -> b == block)));
            grown += before.length - bad.length;
            chip = chip.fork();
            // Nothing happens between power-up and here that could find the same block bad again.
            layer = mount(chip);
            bad = layer.badBlocks();
            int[] after = bad;
            for (int block : before) {
                assertTrue(IntStream.of(after).anyMatch(b -> b == block), block + " was forgotten in cycle " + cycle);
            }
            assertEquals("", shadow.check(layer, false));
        }
        assertTrue(grown >= 3, "blocks failed: " + grown);
        assertFalse(chip.isBad(bad[bad.length - 1]) && chip.isBad(bad[bad.length - 2]), "the chip does not tell");
    }

    private static TranslationLayer mount(NandChip chip) throws Exception {
        return TranslationLayer.mount(0, chip, FtlOptions.DEFAULT);
    }
}
