// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagewright.nand.chip.CutInstant;
import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.chip.NandFaults;
import org.pagewright.nand.chip.NandOptions;
import org.pagewright.nand.chip.SeededBits;
import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandParts;

/** What a power-up reads, and what it brings back: map, wear and bad blocks. */
class MountTest {
    private static final NandPart PART = SmallParts.slc(64, 1);

    @ParameterizedTest
    @CsvSource({ "1, 1", "1, 2", "2, 3", "2, 4", "1, 5" })
    void wearSurvivesExactly(int planes, long seed) throws Exception {
        NandPart part = SmallParts.slc(64, planes);
        var chip = new NandChip(part, seed, NandOptions.PERFECT.withFactoryBadBlocks(1));
        var random = new SeededBits(seed);
        for (int cycle = 0; cycle < 60; cycle++) {
            var layer = mount(chip);
            assertWearIsKnown(layer);
            writeSome(layer, new ShadowDisk(layer.logicalPages(), part.pageBytes()), random, random.below(900));
            assertWearIsKnown(layer);
            chip = chip.fork();
        }
    }

    private static void assertWearIsKnown(TranslationLayer layer) {
        int[] actual = new int[layer.chip().part().blocks()];
        Arrays.setAll(actual, layer.chip()::cycles);
        assertArrayEquals(actual, layer.erasesPerBlock(), layer.mountReport().toString());
    }

    @Test
    void aCheckpointSparesMostReads() throws Exception {
        NandPart part = NandParts.presets().byId("k9f1g08u0d");
        var chip = new NandChip(part, 3, NandOptions.PERFECT.withFactoryBadBlocks(7));
        var layer = mount(chip);
        MountReport format = layer.mountReport();
        assertEquals(MountReport.Source.FORMAT, format.source());
        assertTrue(format.pagesRead() > part.blocks());
        var shadow = new ShadowDisk(layer.logicalPages(), part.pageBytes());
        writeSome(layer, shadow, new SeededBits(4), 80_000);
        var again = mount(chip.fork());
        MountReport report = again.mountReport();
        assertEquals(MountReport.Source.CHECKPOINT, report.source());
        assertTrue(report.pagesRead() < 500, "a full scan reads " + part.blocks() + " and more: " + report);
        assertEquals("", shadow.check(again, false));
        var third = mount(again.chip().fork());
        assertEquals("", shadow.check(third, false));
    }

    @Test
    void aTornCheckpointIsReplacedByTheOneBefore() throws Exception {
        Written written = writeUntilCheckpoint(7);
        byte[] raw = raw(written.chip);
        written.chip.cutDuring(written.block, written.page, raw, CutInstant.MIDDLE, 9);
        var layer = mount(written.chip.fork());
        assertEquals(MountReport.Source.CHECKPOINT, layer.mountReport().source());
        assertEquals("", written.shadow.check(layer, false));
        assertWearIsKnown(layer);
    }

    @Test
    void withoutAnyCheckpointAllBlocksAreScanned() throws Exception {
        Written written = writeUntilCheckpoint(7);
        SmallParts.loseCheckpoints(written.chip);
        var layer = mount(written.chip.fork());
        assertEquals(MountReport.Source.FULL_SCAN, layer.mountReport().source());
        assertEquals("", written.shadow.check(layer, false));
        assertEquals(1, layer.badBlocks().length, "the marker is read again");
        int[] erases = layer.erasesPerBlock();
        for (int block = new RingGeometry(PART).blocks(); block < PART.blocks(); block++) {
            int error = Math.abs(erases[block] - written.chip.cycles(block));
            assertTrue(error <= 4, "the wear of blocks without a summary is an estimate: " + error);
        }
    }

    @Test
    void aCheckpointOfAnotherLayoutIsNotTaken() throws Exception {
        var chip = new NandChip(PART, 1, NandOptions.PERFECT);
        var layer = mount(chip);
        var shadow = new ShadowDisk(layer.logicalPages() / 2, PART.pageBytes());
        writeSome(layer, shadow, new SeededBits(1), 500);
        var other = TranslationLayer.mount(0, chip.fork(), new FtlOptions(300, 32));
        assertEquals(MountReport.Source.FULL_SCAN, other.mountReport().source());
        assertEquals("", shadow.check(other, false));
    }

    @Test
    void allReadsOfAMountAreReported() throws Exception {
        Written written = writeUntilCheckpoint(3);
        NandChip chip = written.chip.fork();
        var layer = mount(chip);
        long reads = Arrays.stream(chip.statistics().readsPerBlock()).sum();
        MountReport report = layer.mountReport();
        assertEquals(reads, report.pagesRead() + report.pagesMoved());
        assertTrue(report.nanos() > 0 && layer.readyNanos() == report.nanos());
    }

    @ParameterizedTest
    @CsvSource({ "false", "true" })
    void anOpenBlockIsReadAlthoughItsFirstPageFaded(boolean isFullScan) throws Exception {
        var chip = new NandChip(PART, 5, NandOptions.PERFECT);
        var layer = mount(chip);
        int[] opened = new int[PART.blocks()];
        chip.setHook((operation, block, page, raw) -> opened[block] = raw == null ? 0 : page + 1);
        var shadow = new ShadowDisk(20, PART.pageBytes());
        for (int page = 0; page < 8; page++) {
            layer.write(0, page, shadow.hand(page), 0);
            shadow.acknowledge(page);
        }
        chip.setHook(null);
        int block = new RingGeometry(PART).blocks();
        while (opened[block] != 8) {
            block++;
        }
        NandChip faded = chip.fork();
        faded.cutDuring(block, 0, new byte[PART.rawPageBytes()], CutInstant.LATE, 1);
        if (isFullScan) {
            SmallParts.loseCheckpoints(faded);
        }
        var again = mount(faded.fork());
        byte[] read = new byte[PART.pageBytes()];
        byte[] expected = new byte[PART.pageBytes()];
        for (int page = 1; page < 8; page++) {
            assertTrue(layer.read(0, page, expected, 0).isGood() && again.read(0, page, read, 0).isGood());
            assertArrayEquals(expected, read, "page " + page);
        }
    }

    /** Twenty pages, then all of them again in a new row; of the new ones some fade. */
    @ParameterizedTest
    @CsvSource({ "0, 1", "3, 1", "19, 1", "4, 2", "7, 3" })
    void aFadedPageOfAnOpenBlockReportsAnErrorInsteadOfOlderData(int first, int count) throws Exception {
        NandPart part = NandParts.presets().byId("k9f5608u0d");
        var chip = new NandChip(part, 5, NandOptions.PERFECT.with(NandFaults.CUTS));
        var layer = mount(chip);
        var shadow = new ShadowDisk(20, part.pageBytes());
        for (int page = 0; page < 20 + part.pagesPerBlock() - 21; page++) {
            layer.write(0, page % 20, shadow.hand(page % 20), 0);
        }
        int[] where = new int[20];
        chip.setHook((operation, block, page, raw) -> where[shadowPage[0]] = block * part.pagesPerBlock() + page);
        for (int page = 0; page < 20; page++) {
            shadowPage[0] = page;
            layer.write(0, page, shadow.hand(page), 0);
        }
        chip.setHook(null);
        layer.flush(0);
        shadow.acknowledgeAll();
        NandChip faded = chip.fork();
        for (int page = first; page < first + count; page++) {
            int at = where[page];
            faded.cutDuring(at / part.pagesPerBlock(), at % part.pagesPerBlock(), new byte[part.rawPageBytes()],
                    CutInstant.MIDDLE, page);
        }
        var again = mount(faded.fork());
        assertEquals(0, again.mountReport().namelessPages());
        assertEquals("", shadow.copy().check(again, true));
        for (int page = 0; page < 20; page++) {
            assertEquals(page < first || page >= first + count, again.read(0, page, null, 0).isGood(), "page " + page);
        }
    }

    private final int[] shadowPage = { 0 };

    private record Written(NandChip chip, ShadowDisk shadow, int block, int page) {
    }

    /** A chip as it is just before a page of the n-th checkpoint is programmed, and what it holds. */
    private static Written writeUntilCheckpoint(int wanted) throws Exception {
        var chip = new NandChip(PART, 5, NandOptions.PERFECT.withFactoryBadBlocks(1).with(NandFaults.CUTS));
        var layer = mount(chip);
        var shadow = new ShadowDisk(layer.logicalPages(), PART.pageBytes());
        var random = new SeededBits(8);
        var found = new Written[1];
        var format = new PageFormat(PART);
        chip.setHook((operation, block, page, raw) -> {
            if (found[0] == null && raw != null && layer.statistics().checkpoints() == wanted) {
                format.parse(raw.clone());
                if (format.logicalPage() == PageFormat.CHECKPOINT) {
                    found[0] = new Written(chip.fork(), shadow.copy(), block, page);
                }
            }
        });
        while (found[0] == null) {
            writeSome(layer, shadow, random, 1);
        }
        return found[0];
    }

    private static byte[] raw(NandChip chip) {
        byte[] raw = new byte[chip.part().rawPageBytes()];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (byte) (i * 37);
        }
        return raw;
    }

    private static TranslationLayer mount(NandChip chip) throws Exception {
        return TranslationLayer.mount(0, chip, FtlOptions.DEFAULT);
    }

    private static void writeSome(TranslationLayer layer, ShadowDisk shadow, SeededBits random, int count) {
        for (int i = 0; i < count; i++) {
            int page = random.below(shadow.pages());
            layer.write(layer.readyNanos(), page, shadow.hand(page), 0);
            shadow.acknowledge(page);
        }
    }
}
