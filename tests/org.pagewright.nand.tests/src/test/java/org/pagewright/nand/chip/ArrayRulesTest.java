// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pagewright.model.BadInputException;
import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandParts;

class ArrayRulesTest {
    private NandPart part = NandParts.presets().all().get(0);
    private NandChip chip = new NandChip(part, 1, NandOptions.PERFECT);

    @BeforeEach
    void largePageChip() throws BadInputException {
        part = NandParts.presets().byId("k9f1g08u0d");
        chip = new NandChip(part, 1, NandOptions.PERFECT);
        chip.setRequester("test");
    }

    @Test
    void anErasedPageReadsAllOnes() {
        byte[] page = new byte[part.pageBytes()];
        assertTrue(chip.read(0, 5, 3, page, 0).isGood());
        byte[] ones = new byte[part.pageBytes()];
        Arrays.fill(ones, (byte) -1);
        assertArrayEquals(ones, page);
    }

    @Test
    void partialProgramsAndTheirBitsUntilTheLimit() {
        byte[] expected = new byte[part.pageBytes()];
        Arrays.fill(expected, (byte) -1);
        for (int quarter = 0; quarter < 4; quarter++) {
            byte[] data = new byte[part.pageBytes()];
            Arrays.fill(data, (byte) -1);
            Arrays.fill(data, quarter * 512, quarter * 512 + 512, (byte) (0x51 + quarter));
            Arrays.fill(expected, quarter * 512, quarter * 512 + 512, (byte) (0x51 + quarter));
            assertTrue(chip.program(0, 0, 0, data, 0).isGood());
        }
        byte[] page = new byte[part.pageBytes()];
        chip.read(0, 0, 0, page, 0);
        assertArrayEquals(expected, page);
        byte[] ones = new byte[part.pageBytes()];
        Arrays.fill(ones, (byte) -1);
        assertEquals(NandStatus.REFUSED, chip.program(0, 0, 0, ones, 0).status());
        assertLast(NandRule.PARTIAL_PROGRAMS, 0, 0);
    }

    @Test
    void aBitCannotRiseWithoutAnErase() {
        byte[] data = new byte[part.pageBytes()];
        chip.program(0, 0, 0, data, 0);
        data[100] = 1;
        assertEquals(NandStatus.REFUSED, chip.program(0, 0, 0, data, 0).status());
        assertLast(NandRule.BIT_RAISED, 0, 0);
        chip.erase(0, 0);
        assertTrue(chip.program(0, 0, 0, data, 0).isGood());
    }

    @Test
    void pagesAreProgrammedInAscendingOrder() {
        chip.program(7, 2, 9, new byte[part.pageBytes()], 0);
        assertEquals(NandStatus.REFUSED, chip.program(8, 2, 4, new byte[part.pageBytes()], 0).status());
        assertLast(NandRule.PROGRAM_ORDER, 2, 4);
        assertEquals("At 8 ns test asked to program block 2, page 4: a later page of the block is programmed already.",
                chip.statistics().violations().get(0).sentence());
    }

    @Test
    void badBlocksAndForeignAddressesAreRefused() {
        chip.markBad(9);
        assertEquals(NandStatus.REFUSED, chip.erase(0, 9).status());
        assertLast(NandRule.BAD_BLOCK, 9, 0);
        assertEquals(NandStatus.REFUSED, chip.read(0, 1024, 0, null, 0).status());
        assertLast(NandRule.ADDRESS, 1024, 0);
        assertEquals(2, chip.statistics().violationCount());
    }

    @Test
    void factoryBadBlocksCarryTheMarkerOfThePart() {
        var delivered = new NandChip(part, 42, NandOptions.PERFECT.withFactoryBadBlocks(20));
        byte[] raw = new byte[part.rawPageBytes()];
        int marked = 0;
        for (int block = 0; block < part.blocks(); block++) {
            delivered.readRaw(0, block, 0, raw);
            boolean first = raw[part.pageBytes()] != -1;
            delivered.readRaw(0, block, 1, raw);
            boolean second = raw[part.pageBytes()] != -1;
            assertEquals(delivered.isBad(block), first || second);
            marked += first || second ? 1 : 0;
        }
        assertEquals(20, marked);
        assertTrue(!delivered.isBad(0), "block 0 is guaranteed good");
    }

    private void assertLast(NandRule rule, int block, int page) {
        var all = chip.statistics().violations();
        NandViolation last = all.get(all.size() - 1);
        assertEquals(rule, last.rule());
        assertEquals(block, last.block());
        assertEquals(page, last.page());
        assertEquals("test", last.requester());
    }
}
