// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.model.BadInputException;
import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandParts;

class ChipImageTest {
    private final NandOptions options = NandOptions.PERFECT.withFactoryBadBlocks(7).with(NandFaults.CUTS);

    @TempDir
    Path folder = Path.of("");

    @Test
    void aChipGoesOnWhereItWasSaved() throws Exception {
        NandPart part = NandParts.presets().byId("k9f5608u0d");
        NandChip chip = usedChip(part);
        Path file = folder.resolve("chip.img");
        ChipImage.save(file, chip, 123_456);
        assertTrue(Files.size(file) < 100_000, "erased pages are left out: " + Files.size(file));
        ChipImage.Loaded loaded = ChipImage.load(file, part, options);
        assertEquals(123_456, loaded.nowNanos());
        byte[] expected = new byte[part.rawPageBytes()];
        byte[] actual = new byte[part.rawPageBytes()];
        NandChip before = chip.fork();
        for (int block = 0; block < part.blocks(); block++) {
            assertEquals(chip.isBad(block), loaded.chip().isBad(block));
            assertEquals(chip.cycles(block), loaded.chip().cycles(block));
            for (int page = 0; page < part.pagesPerBlock(); page++) {
                before.readRaw(0, block, page, expected);
                loaded.chip().readRaw(0, block, page, actual);
                assertArrayEquals(expected, actual);
            }
        }
        assertEquals(NandStatus.REFUSED, loaded.chip().program(0, 3, 1, new byte[512], 0).status());
        ChipImage.save(folder.resolve("again.img"), ChipImage.load(file, part, options).chip(), 123_456);
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(folder.resolve("again.img")));
    }

    @Test
    void aRestartedChipStartsAtZeroWithDataOfItsAge() throws Exception {
        NandPart part = NandParts.presets().byId("k9f5608u0d");
        long years = 3 * 365L * 86_400 * 1_000_000_000;
        var fading = new NandChip(part, 4, NandOptions.PERFECT.with(NandFaults.NONE.with(NandFault.RETENTION, 20)));
        fading.program(years / 3, 3, 0, new byte[512], 0);
        fading.program(years + 5, 4, 0, new byte[512], 0);
        Path file = folder.resolve("chip.img");
        ChipImage.save(file, fading, years, new byte[] { 7, 8 });
        ChipImage.Loaded loaded = ChipImage.load(file, part, fading.options());
        assertArrayEquals(new byte[] { 7, 8 }, new byte[] { loaded.owned().get(), loaded.owned().get() });
        NandChip restarted = loaded.chip().restarted(loaded.nowNanos());
        byte[] expected = new byte[part.rawPageBytes()];
        byte[] actual = new byte[part.rawPageBytes()];
        fading.readRaw(years, 3, 0, expected);
        restarted.readRaw(0, 3, 0, actual);
        assertArrayEquals(expected, actual);
        assertTrue(Arrays.mismatch(actual, new byte[512]) < 512, "two years leave their marks");
        restarted.readRaw(0, 4, 0, actual);
        assertEquals(512, Arrays.mismatch(actual, new byte[512]), "what was under way has just ended");
    }

    @Test
    void foreignDamagedAndShortImagesAreRefused() throws Exception {
        NandPart part = NandParts.presets().byId("k9f5608u0d");
        Path file = folder.resolve("chip.img");
        ChipImage.save(file, usedChip(part), 0);
        NandPart other = NandParts.presets().byId("hy27us08561a");
        assertRefused(file, other, options,
                " is an image of k9f5608u0d, which is not the part hy27us08561a of this run.");
        assertRefused(file, part, NandOptions.TIMING_ONLY, " is an image of k9f5608u0d that was saved with contents.");
        byte[] bytes = Files.readAllBytes(file);
        byte[] flipped = bytes.clone();
        flipped[5000] ^= 1;
        Files.write(file, flipped);
        assertRefused(file, part, options, " is damaged: its check sum does not match.");
        Files.write(file, Arrays.copyOf(bytes, 3000));
        assertRefused(file, part, options, " is damaged: its check sum does not match.");
        Files.writeString(file, "hello");
        assertRefused(file, part, options, " is not a NAND image.");
        assertRefused(folder, part, options, " is a folder, not a NAND image.");
    }

    private NandChip usedChip(NandPart part) {
        var chip = new NandChip(part, 4, options);
        for (int page = 0; page < 9; page++) {
            byte[] data = new byte[512];
            Arrays.fill(data, (byte) (page + 17));
            chip.program(1000L * page, 3, page, data, 0);
            chip.erase(0, 8 + page);
        }
        return chip;
    }

    private static void assertRefused(Path file, NandPart part, NandOptions options, String end) {
        var e = assertThrows(BadInputException.class, () -> ChipImage.load(file, part, options));
        assertEquals(file + end, e.sentence());
    }
}
