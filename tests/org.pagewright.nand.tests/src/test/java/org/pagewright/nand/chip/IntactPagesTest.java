// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.nand.ecc.EccNandDevice;
import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandParts;

/** A page is taken for intact only while a read yields exactly what its encoder programmed. */
class IntactPagesTest {
    private static final int ENCODER = 7;

    private final NandPart part = part();
    private NandChip chip = new NandChip(part, 1, NandOptions.PERFECT);

    private static NandPart part() {
        return NandParts.presets().all().get(0);
    }

    @BeforeEach
    void programOnePage() {
        chip = new NandChip(part, 1, NandOptions.PERFECT.with(NandFaults.CUTS.with(NandFault.READ_DISTURB, 10)));
        chip.programEncoded(0, 3, 0, page(0x5A), ENCODER);
    }

    private byte[] page(int value) {
        byte[] raw = chip.blankPage();
        Arrays.fill(raw, (byte) value);
        return raw;
    }

    @Test
    void onlyPagesOfTheSameEncoderAreIntact() {
        byte[] read = new byte[part.rawPageBytes()];
        chip.fork().readRaw(0, 3, 0, read);
        assertArrayEquals(read, chip.intact(0, 3, 0, ENCODER));
        assertNull(chip.intact(0, 3, 0, ENCODER + 1));
        chip.programRaw(0, 3, 1, new byte[part.rawPageBytes()]);
        assertNull(chip.intact(0, 3, 1, ENCODER));
        assertNull(chip.intact(0, part.blocks(), 0, ENCODER));
    }

    @Test
    void aSecondPartialProgramAnEraseAndACutTakeItAway() {
        NandChip again = chip.fork();
        again.programRaw(0, 3, 0, new byte[part.rawPageBytes()]);
        assertNull(again.intact(0, 3, 0, ENCODER));
        NandChip erased = chip.fork();
        erased.erase(0, 3);
        assertNull(erased.intact(0, 3, 0, ENCODER));
        for (CutInstant instant : new CutInstant[] { CutInstant.EARLY, CutInstant.MIDDLE }) {
            NandChip cut = chip.fork();
            cut.cutDuring(3, 0, null, instant, 5);
            assertNull(cut.fork().intact(0, 3, 0, ENCODER), instant + " in an erase");
        }
        NandChip torn = chip.fork();
        byte[] raw = new byte[part.rawPageBytes()];
        torn.cutDuring(3, 1, raw, CutInstant.MIDDLE, 5);
        assertNull(torn.fork().intact(0, 3, 1, ENCODER));
        assertNotNull(torn.fork().intact(0, 3, 0, ENCODER), "the neighbour is untouched on SLC");
    }

    @Test
    void aCopiedPageOutlivesTheFirstAndTheFirstTheCopy() {
        var plain = new NandChip(part, 1, NandOptions.PERFECT);
        var device = new EccNandDevice(plain);
        byte[] data = new byte[part.pageBytes()];
        byte[] read = new byte[part.pageBytes()];
        for (int round = 0; round < 4; round++) {
            int first = 2 + round % 2;
            int copy = 3 - round % 2;
            device.erase(0, first);
            Arrays.fill(data, (byte) (0x30 + round));
            device.program(0, first, 0, data, 0);
            device.erase(0, copy);
            NandResult moved = device.copy(0, first, 0, copy, 0);
            assertEquals(NandStatus.OK, moved.status());
            device.erase(0, round < 2 ? first : copy);
            // Whatever is programmed now must not use the bytes that are still held.
            device.program(0, 5, round, new byte[part.pageBytes()], 0);
            assertEquals(NandStatus.OK, device.read(0, round < 2 ? copy : first, 0, read, 0).status());
            assertArrayEquals(data, read);
        }
    }

    @Test
    void aCopyTakesTheTimeOfAReadAndAProgram() {
        for (boolean isIntact : new boolean[] { true, false }) {
            var plain = new NandChip(part, 1, NandOptions.PERFECT);
            var device = new EccNandDevice(plain);
            device.program(0, 3, 0, new byte[part.pageBytes()], 0);
            if (!isIntact) {
                byte[] raw = new byte[part.rawPageBytes()];
                plain.readRaw(0, 3, 0, raw);
                raw[7] ^= 4;
                plain.erase(0, 3);
                plain.programRaw(0, 3, 0, raw);
            }
            NandResult read = device.read(1_000_000_000, 3, 0, null, 0);
            NandResult written = device.program(read.endNanos(), 4, 0, new byte[part.pageBytes()], 0);
            NandResult copied = device.copy(2_000_000_000, 3, 0, 5, 0);
            assertEquals(written.endNanos() - 1_000_000_000, copied.endNanos() - 2_000_000_000);
            assertEquals(isIntact ? 0 : 1, copied.correctedBits());
            assertEquals(copied.endNanos() - 2_000_000_000,
                    copied.cellNanos() + copied.busNanos() + copied.eccNanos() + copied.queueNanos());
            assertEquals(0, plain.statistics().violationCount());
        }
    }

    @Test
    void whatCannotBeCorrectedIsNotCopied() {
        var plain = new NandChip(part, 1, NandOptions.PERFECT);
        var device = new EccNandDevice(plain);
        device.program(0, 3, 0, new byte[part.pageBytes()], 0);
        byte[] raw = new byte[part.rawPageBytes()];
        plain.readRaw(0, 3, 0, raw);
        raw[0] ^= 1;
        raw[9] ^= 1;
        plain.erase(0, 3);
        plain.programRaw(0, 3, 0, raw);
        assertEquals(NandStatus.UNCORRECTABLE, device.copy(0, 3, 0, 5, 0).status());
        assertEquals(0, plain.programmedPages(5));
    }

    @Test
    void pagesCopiedTogetherAreAsIfCopiedOneByOne() {
        NandChip[] chips = { new NandChip(part, 1, NandOptions.PERFECT), new NandChip(part, 1, NandOptions.PERFECT) };
        long[] ends = new long[2];
        for (int way = 0; way < 2; way++) {
            var device = new EccNandDevice(chips[way]);
            byte[] data = new byte[part.pageBytes()];
            for (int page = 0; page < 8; page++) {
                Arrays.fill(data, (byte) page);
                device.program(0, 3, page, data, 0);
            }
            NandResult copied = device.copy(1_000_000_000, 3, 2, 5, 1, way == 0 ? 5 : 1);
            for (int page = 3; way == 1 && page < 7; page++) {
                copied = copied.then(device.copy(copied.endNanos(), 3, page, 5, page - 1));
            }
            assertEquals(copied.endNanos() - 1_000_000_000, copied.cellNanos() + copied.busNanos());
            ends[way] = copied.endNanos();
            for (int page = 2; page < 7; page++) {
                device.read(0, 5, page - 1, data, 0);
                assertEquals(page, data[7]);
            }
        }
        assertEquals(ends[0], ends[1]);
        assertEquals(chips[0].eventHash(), chips[1].eventHash());
        assertEquals(6, chips[0].programmedPages(5));
        assertEquals(13, chips[0].statistics().programs());
    }

    /** Pages there read with errors from the first time on, so a copy has to be corrected as a read is. */
    @Test
    void whatABlockThatOnlyLooksErasedHoldsIsCorrectedOnItsWay() {
        var cut = new NandChip(part, 1, NandOptions.PERFECT.with(NandFaults.CUTS));
        cut.cutDuring(3, 0, null, CutInstant.LATE, 5);
        NandChip fresh = cut.fork();
        var device = new EccNandDevice(fresh);
        int repaired = 0;
        for (int page = 0; page < 8; page++) {
            device.program(0, 3, page, new byte[part.pageBytes()], 0);
            NandResult read = device.read(0, 3, page, null, 0);
            NandResult copied = device.copy(0, 3, page, 5, fresh.programmedPages(5));
            assertEquals(read.isGood(), copied.isGood());
            assertEquals(read.correctedBits(), copied.correctedBits());
            repaired += read.status() == NandStatus.OK ? 0 : 1;
        }
        assertTrue(repaired > 4, repaired + " of 8 pages had errors");
    }

    @Test
    void copyingSeveralEndsAtThePageThatCannotBeCorrected() {
        var plain = new NandChip(part, 1, NandOptions.PERFECT);
        var device = new EccNandDevice(plain);
        for (int page = 0; page < 4; page++) {
            byte[] raw = new byte[part.rawPageBytes()];
            Arrays.fill(raw, (byte) -1);
            raw[0] = page == 2 ? (byte) 0xFC : -1;
            plain.programRaw(0, 3, page, raw);
        }
        assertEquals(NandStatus.UNCORRECTABLE, device.copy(0, 3, 0, 5, 0, 4).status());
        assertEquals(2, plain.programmedPages(5));
        assertEquals(NandStatus.REFUSED, device.copy(0, 3, 0, part.blocks(), 0, 2).status());
    }

    @Test
    void disturbedBitsTakeItAwayExactlyWhenTheyFlip() {
        byte[] stored = new byte[part.rawPageBytes()];
        Arrays.fill(stored, (byte) 0x5A);
        byte[] read = new byte[part.rawPageBytes()];
        int flipped = 0;
        for (int i = 0; i < 60_000; i++) {
            boolean isIntact = chip.intact(0, 3, 0, ENCODER) != null;
            chip.readRaw(0, 3, 0, read);
            assertEquals(Arrays.equals(stored, read), isIntact);
            flipped += isIntact ? 0 : 1;
        }
        assertTrue(flipped > 0 && flipped < 60_000, "flipped " + flipped);
    }

    @Test
    void anErasedArrayIsUsedAgainUnlessAForkMayHoldIt() {
        byte[] first = chip.intact(0, 3, 0, ENCODER);
        chip.erase(0, 3);
        assertEquals(System.identityHashCode(first), System.identityHashCode(chip.blankPage()));
        chip.programEncoded(0, 3, 0, page(0x77), ENCODER);
        NandChip fork = chip.fork();
        chip.erase(0, 3);
        chip.programEncoded(0, 3, 0, page(0x11), ENCODER);
        byte[] read = new byte[part.rawPageBytes()];
        fork.readRaw(0, 3, 0, read);
        assertEquals(0x77, read[0]);
    }

    @Test
    void aPageFromAnImageIsCheckedAndReadsTheSame(@TempDir Path folder) throws Exception {
        var plain = new NandChip(part, 1, NandOptions.PERFECT);
        byte[] data = new byte[part.pageBytes()];
        Arrays.fill(data, (byte) 0x3C);
        new EccNandDevice(plain).program(0, 4, 0, data, 0);
        ChipImage.save(folder.resolve("chip.img"), plain, 0);
        NandChip loaded = ChipImage.load(folder.resolve("chip.img"), part, NandOptions.PERFECT).chip();
        byte[] fromIntact = new byte[part.pageBytes()];
        byte[] fromImage = new byte[part.pageBytes()];
        NandResult expected = new EccNandDevice(plain.fork()).read(0, 4, 0, fromIntact, 0);
        assertEquals(expected, new EccNandDevice(loaded).read(0, 4, 0, fromImage, 0));
        assertArrayEquals(data, fromIntact);
        assertArrayEquals(data, fromImage);
    }
}
