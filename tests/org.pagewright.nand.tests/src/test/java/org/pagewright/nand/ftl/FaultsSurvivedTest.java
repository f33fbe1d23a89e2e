// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.chip.NandFault;
import org.pagewright.nand.chip.NandFaults;
import org.pagewright.nand.chip.NandOptions;
import org.pagewright.nand.chip.SeededBits;
import org.pagewright.nand.part.NandPart;

/** What the layer makes of each fault: data intact, or an error; never other data. Cuts have their own campaign. */
class FaultsSurvivedTest {
    private static final int CUT_ROUNDS = 4000;

    @ParameterizedTest
    @EnumSource
    void everyFaultByItselfIsSurvivedOrReported(NandFault fault) throws Exception {
        switch (fault) {
        case TORN_PROGRAM, UNSTABLE_BITS, HALF_ERASE ->
            cutEverywhere(SmallParts.slc(18, 1), 1, NandFaults.NONE.with(fault, 3));
        case PAIRED_PAGE_LOST -> cutEverywhere(SmallParts.mlc(18), 5, NandFaults.NONE.with(fault, 1));
        case GROWN_BAD_BLOCK, WRONG_FAIL_STATUS, DROPPED_COMPLETION ->
            cutEverywhere(withSpares(56, 1), 1, NandFaults.CUTS.with(fault, 3000));
        case READ_DISTURB -> disturbedBlocksAreRewrittenBeforeTheirDataIsLost();
        case RETENTION -> fadedDataIsCorrectedThenReportedNeverWrong();
        case WEAR_ERRORS -> wornCellsAreCorrectedThenReportedNeverWrong();
        case WEAR_OUT -> wornOutBlocksAreReplaced();
        }
    }

    private static void cutEverywhere(NandPart part, int flushEvery, NandFaults faults) throws Exception {
        var campaign = new PowerCutCampaign(part, faults, 2, flushEvery, 0, faults.settings() + ", operation ", 0);
        assertTrue(campaign.run(CUT_ROUNDS) >= CUT_ROUNDS);
    }

    private static void wornCellsAreCorrectedThenReportedNeverWrong() throws Exception {
        NandPart part = withLife(56, 60);
        var chip = new NandChip(part, 6, NandOptions.PERFECT.with(NandFaults.NONE.with(NandFault.WEAR_ERRORS, 1)));
        TranslationLayer layer = TranslationLayer.mount(0, chip, FtlOptions.DEFAULT);
        var shadow = new ShadowDisk(layer.logicalPages(), part.pageBytes());
        write(layer, shadow, 60_000);
        assertEquals("", shadow.check(layer, true));
        assertTrue(chip.statistics().correctedBits() > 1000 && layer.statistics().lostReads() > 0,
                "the cells lived " + chip.cycles(30) + " cycles: " + layer.statistics());
    }

    private static void wornOutBlocksAreReplaced() throws Exception {
        NandPart part = withLife(56, 100);
        var chip = new NandChip(part, 6, NandOptions.PERFECT.with(NandFaults.NONE.with(NandFault.WEAR_OUT, 1)));
        TranslationLayer layer = TranslationLayer.mount(0, chip, FtlOptions.DEFAULT);
        var shadow = new ShadowDisk(layer.logicalPages(), part.pageBytes());
        while (layer.badBlocks().length < 5) {
            write(layer, shadow, 100);
        }
        assertEquals("", shadow.check(layer, false));
        assertEquals("", shadow.check(TranslationLayer.mount(0, chip.fork(), FtlOptions.DEFAULT), false));
    }

    private static void fill(TranslationLayer layer, ShadowDisk shadow) {
        for (int page = 0; page < shadow.pages(); page++) {
            layer.write(0, page, shadow.hand(page), 0);
            shadow.acknowledge(page);
        }
    }

    private static void write(TranslationLayer layer, ShadowDisk shadow, int count) {
        var random = new SeededBits(layer.statistics().hostWrites());
        for (int i = 0; i < count; i++) {
            int page = random.below(shadow.pages());
            layer.write(0, page, shadow.hand(page), 0);
            shadow.acknowledge(page);
        }
    }

    @ParameterizedTest
    @CsvSource({ "wrong-fail-status=120, 1", "wrong-fail-status=120, 2", "grown-bad-block=100, 1",
            "grown-bad-block=100, 2", "dropped-completion=2000, 1" })
    void nothingIsLostWhileTheSpareBlocksLast(String fault, int planes) throws Exception {
        NandPart part = withSpares(56, planes);
        NandFaults faults = NandFaults.NONE.with(fault);
        var chip = new NandChip(part, 6, NandOptions.PERFECT.with(faults));
        TranslationLayer layer = TranslationLayer.mount(0, chip, FtlOptions.DEFAULT);
        var shadow = new ShadowDisk(layer.logicalPages(), part.pageBytes());
        var random = new SeededBits(2);
        long retired = 0;
        for (int i = 0; i < 40_000; i++) {
            int page = random.below(shadow.pages());
            layer.write(0, page, shadow.hand(page), 0);
            shadow.acknowledge(page);
            if (layer.statistics().retiredBlocks() != retired) {
                retired = layer.statistics().retiredBlocks();
                var again = TranslationLayer.mount(0, chip.fork(), FtlOptions.DEFAULT);
                assertEquals("", shadow.check(again, false), "after " + retired + " blocks were retired");
            }
        }
        assertEquals("", shadow.check(layer, false));
        assertEquals("", shadow.check(TranslationLayer.mount(0, chip.fork(), FtlOptions.DEFAULT), false));
        assertEquals(0, chip.statistics().violationCount());
        boolean isFailing = faults.has(NandFault.WRONG_FAIL_STATUS) || faults.has(NandFault.GROWN_BAD_BLOCK);
        assertEquals(isFailing, layer.statistics().retiredBlocks() > 0, layer.statistics().toString());
        assertEquals(faults.has(NandFault.DROPPED_COMPLETION), layer.statistics().timeouts() > 0);
    }

    @Test
    void whenAllSparesAreGoneWritesFailButDataStaysReadable() throws Exception {
        NandPart part = withSpares(48, 1);
        NandFaults dying = NandFaults.NONE.with(NandFault.GROWN_BAD_BLOCK, 5000);
        var chip = new NandChip(part, 6, NandOptions.PERFECT.with(dying));
        TranslationLayer layer = TranslationLayer.mount(0, chip, FtlOptions.DEFAULT);
        var shadow = new ShadowDisk(layer.logicalPages(), part.pageBytes());
        var random = new SeededBits(2);
        boolean isFull = false;
        for (int i = 0; i < 100_000 && !isFull; i++) {
            int page = random.below(shadow.pages());
            byte[] data = shadow.hand(page);
            try {
                layer.write(0, page, data, 0);
                shadow.acknowledge(page);
            } catch (FlashFullException e) {
                isFull = true;
            }
        }
        assertTrue(isFull);
        assertEquals("", shadow.check(layer, false));
    }

    private static void disturbedBlocksAreRewrittenBeforeTheirDataIsLost() throws Exception {
        NandPart part = SmallParts.slc(32, 1);
        var faults = NandFaults.NONE.with(NandFault.READ_DISTURB, 1);
        var chip = new NandChip(part, 6, NandOptions.PERFECT.with(faults));
        TranslationLayer layer = TranslationLayer.mount(0, chip, FtlOptions.DEFAULT);
        var shadow = new ShadowDisk(layer.logicalPages(), part.pageBytes());
        fill(layer, shadow);
        for (int i = 0; i < 300_000; i++) {
            layer.read(0, 5 + (i & 3), null, 0);
            if (i % 100 == 0) {
                int page = 100 + i / 100 % 50;
                layer.write(0, page, shadow.hand(page), 0);
                shadow.acknowledge(page);
            }
        }
        assertTrue(layer.statistics().refreshes() > 0, layer.statistics().toString());
        assertTrue(chip.statistics().correctedBits() > 0);
        assertEquals("", shadow.check(layer, true));
    }

    private static void fadedDataIsCorrectedThenReportedNeverWrong() throws Exception {
        NandPart part = SmallParts.slc(32, 1);
        var faults = NandFaults.NONE.with(NandFault.RETENTION, 4);
        var chip = new NandChip(part, 6, NandOptions.PERFECT.with(faults));
        TranslationLayer layer = TranslationLayer.mount(0, chip, FtlOptions.DEFAULT);
        var shadow = new ShadowDisk(layer.logicalPages(), part.pageBytes());
        fill(layer, shadow);
        int lostBefore = 0;
        for (int year = 0; year < 4; year++) {
            long now = year * 31_557_600_000_000_000L;
            int lost = 0;
            byte[] data = new byte[part.pageBytes()];
            for (int page = 0; page < shadow.pages(); page++) {
                lost += layer.read(now, page, data, 0).isGood() ? 0 : 1;
            }
            assertTrue(lost >= lostBefore);
            assertEquals("", shadow.check(now, layer, true));
            lostBefore = lost;
        }
        assertTrue(lostBefore > 10, "four bits a year are too much for a code that corrects one: " + lostBefore);
        assertTrue(chip.statistics().correctedBits() > 10);
    }

    /** A small part that may have sixteen bad blocks. */
    static NandPart withSpares(int blocks, int planes) {
        NandPart base = SmallParts.slc(blocks, planes);
        return with(base, 16, base.peCycles());
    }

    private static NandPart withLife(int blocks, int cycles) {
        return with(SmallParts.slc(blocks, 1), 16, cycles);
    }

    private static NandPart with(NandPart base, int factoryBadMax, int cycles) {
        return new NandPart(base.id(), base.name(), base.vendor(), base.kind(), base.pageBytes(), base.oobBytes(),
                base.pagesPerBlock(), base.blocks(), base.planes(), base.readNanos(), base.programNanos(),
                base.eraseNanos(), base.cycleNanos(), cycles, base.eccBits(), base.eccStepBytes(), factoryBadMax,
                base.nop(), base.badBlockMarker(), base.typicalFields(), base.sources());
    }
}
