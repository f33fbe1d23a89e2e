// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.nand.ecc.EccNandDevice;
import org.pagewright.nand.ecc.PageCodec;
import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandParts;

/** Whoever looks at the spare area of a page finds the code there, however late it was computed. */
class UnfinishedPagesTest {
    private final NandPart part = NandParts.presets().all().get(0);
    private final NandChip chip = new NandChip(part, 1, NandOptions.PERFECT);
    private final EccNandDevice device = new EccNandDevice(chip);
    private final Random random = new Random(11);

    private byte[] data() {
        byte[] data = new byte[part.pageBytes()];
        random.nextBytes(data);
        return data;
    }

    /** What a page with this data must hold, computed on its own. */
    private byte[] whole(byte[] data) {
        byte[] raw = Arrays.copyOf(data, part.rawPageBytes());
        Arrays.fill(raw, data.length, raw.length, (byte) -1);
        new PageCodec(part, 0).encode(raw);
        return raw;
    }

    private byte[] raw(NandChip of, int block, int page) {
        byte[] raw = new byte[part.rawPageBytes()];
        of.readRaw(0, block, page, raw);
        return raw;
    }

    @Test
    void rawReadsForksAndImagesHoldTheCode(@TempDir Path folder) throws Exception {
        byte[] data = data();
        device.program(0, 3, 0, data, 0);
        assertArrayEquals(whole(data), raw(chip.fork(), 3, 0));
        byte[] other = data();
        device.program(0, 3, 1, other, 0);
        ChipImage.save(folder.resolve("chip.img"), chip, 0);
        NandChip loaded = ChipImage.load(folder.resolve("chip.img"), part, NandOptions.PERFECT).chip();
        assertArrayEquals(whole(other), raw(loaded, 3, 1));
        byte[] third = data();
        device.program(0, 3, 2, third, 0);
        assertArrayEquals(whole(third), raw(chip, 3, 2));
        byte[] fourth = data();
        device.program(0, 3, 3, fourth, 0);
        assertArrayEquals(whole(fourth), chip.intact(0, 3, 3, new PageCodec(part, 0).encoder()));
    }

    @Test
    void aCopyHoldsTheCodeWhenTheFirstIsGoneAndAnotherEncoderCame() {
        byte[] data = data();
        device.program(0, 3, 0, data, 0);
        device.copy(0, 3, 0, 4, 0);
        device.copy(0, 4, 0, 5, 0);
        chip.erase(0, 3);
        device.program(0, 3, 0, data(), 0);
        assertArrayEquals(whole(data), raw(chip.fork(), 5, 0));
        byte[] foreign = chip.blankPage();
        Arrays.fill(foreign, (byte) 0x44);
        chip.programEncoded(0, 6, 0, foreign, 99);
        assertNull(chip.intactMain(0, 4, 0, 1), "marks of one encoder at a time");
        assertArrayEquals(whole(data), raw(chip, 4, 0));
        assertNotNull(chip.intactMain(0, 6, 0, 99));
    }

    @Test
    void aWatcherAndASecondPartialProgramSeeTheWholePage() {
        var seen = new ArrayList<byte[]>();
        byte[] data = data();
        chip.setHook((operation, block, page, raw) -> seen.add(raw == null ? new byte[0] : raw.clone()));
        device.program(0, 3, 0, data, 0);
        device.copy(0, 3, 0, 4, 0);
        chip.setHook(null);
        assertEquals(2, seen.size());
        assertArrayEquals(whole(data), seen.get(0));
        assertArrayEquals(whole(data), seen.get(1));

        byte[] later = data();
        device.program(0, 5, 0, later, 0);
        byte[] cleared = whole(later);
        cleared[0] = 0;
        byte[] second = cleared.clone();
        assertEquals(NandStatus.OK, chip.programRaw(0, 5, 0, second).status());
        assertArrayEquals(cleared, raw(chip, 5, 0));
    }

    @Test
    void bitErrorsAreFoundInPagesThatWereNeverFinished() {
        var weak = new NandChip(part, 1, NandOptions.PERFECT.with(NandFaults.NONE.with(NandFault.READ_DISTURB, 10)));
        var corrected = new EccNandDevice(weak);
        byte[] data = data();
        corrected.program(0, 3, 0, data, 0);
        byte[] read = new byte[part.pageBytes()];
        for (int i = 0; i < 60_000 && weak.statistics().correctedBits() == 0; i++) {
            corrected.read(0, 3, 0, read, 0);
            assertArrayEquals(data, read);
        }
        assertEquals(1, weak.statistics().correctedBits());
    }

    @Test
    void arraysAreUsedAgainAfterAForkToo() {
        device.program(0, 3, 0, data(), 0);
        NandChip fork = chip.fork();
        var forked = new EccNandDevice(fork);
        byte[] data = data();
        forked.program(0, 4, 0, data, 0);
        forked.copy(0, 4, 0, 5, 0);
        byte[] held = fork.intactMain(0, 4, 0, new PageCodec(part, 0).encoder());
        fork.erase(0, 4);
        byte[] read = new byte[part.pageBytes()];
        forked.read(0, 5, 0, read, 0);
        assertArrayEquals(data, read);
        fork.erase(0, 5);
        assertEquals(System.identityHashCode(held), System.identityHashCode(fork.blankPage()));
        fork.erase(0, 3);
        byte[] blank = fork.blankPage();
        Arrays.fill(blank, (byte) 0);
        assertNotNull(chip.intactMain(0, 3, 0, new PageCodec(part, 0).encoder()));
        device.read(0, 3, 0, read, 0);
        assertEquals(false, Arrays.equals(read, new byte[part.pageBytes()]));
    }
}
