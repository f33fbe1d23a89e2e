// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagewright.kernel.time.EventQueue;
import org.pagewright.model.BadInputException;
import org.pagewright.nand.chip.ChipImage;
import org.pagewright.nand.chip.NandFault;
import org.pagewright.nand.chip.NandFaults;
import org.pagewright.nand.chip.NandOptions;
import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandParts;

/** Cells and mapping survive a power cycle together. */
class NandFlashFileTest {
    private static final int USED_BLOCKS = 12;
    private static final int SESSIONS = 6;
    private static final int WRITES = 60;

    private final NandPart part;

    @TempDir
    Path folder = Path.of("");

    NandFlashFileTest() throws BadInputException {
        part = NandParts.presets().byId("k9f5608u0d");
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1_500 })
    void whatWasWrittenIsReadAfterEachPowerCycle(int failuresPerMillion) throws Exception {
        NandOptions options = NandOptions.delivered(part.blocks())
                .with(NandFaults.NONE.with(NandFault.GROWN_BAD_BLOCK, failuresPerMillion));
        NandFlash flash = new NandImage(part, 3, options).delivered();
        byte[] expected = new byte[USED_BLOCKS * part.blockBytes()];
        Arrays.fill(expected, (byte) -1);
        Path file = folder.resolve("chip.img");
        var random = new Random(5);
        int spares = spares(flash);
        long erases = 0;
        for (int session = 0; session < SESSIONS; session++) {
            use(flash, expected, random);
            byte[] mapping = mapping(flash);
            int[] cycles = cycles(flash);
            NandFlashFile.save(file, flash, "layout " + session, 1_000_000_000);
            NandFlashFile.Loaded loaded = NandFlashFile.load(file, part, options);
            flash = loaded.flash();
            assertEquals("layout " + session, loaded.layout());
            assertArrayEquals(mapping, mapping(flash));
            assertArrayEquals(cycles, cycles(flash));
            assertTrue(Arrays.stream(cycles).sum() > erases, "wear goes on");
            erases = Arrays.stream(cycles).sum();
        }
        assertContents(flash, expected);
        assertEquals(failuresPerMillion > 0, spares(flash) < spares, "failed blocks are not used again");
    }

    @Test
    void anImageWithoutMappingOrWithAForeignOneIsRefused() throws Exception {
        NandFlash flash = new NandImage(part, 3, NandOptions.PERFECT).delivered();
        Path file = folder.resolve("chip.img");
        ChipImage.save(file, flash.chip(), 0);
        assertRefused(file, " was not saved by a boot, so nothing is known of what lies where in it.");
        byte[] owned = ByteBuffer.allocate(20).put("PWBLKMAP".getBytes()).putInt(1).putInt(part.blocks()).array();
        ChipImage.save(file, flash.chip(), 0, owned);
        assertRefused(file, " is damaged: its block mapping does not fit the part.");
        ChipImage.save(file, flash.chip(), 0, Arrays.copyOf(owned, 13));
        assertRefused(file, " is damaged: its block mapping does not fit the part.");
        ChipImage.save(file, flash.chip(), 0, Arrays.copyOf(owned, 7));
        assertRefused(file, " was not saved by a boot, so nothing is known of what lies where in it.");
    }

    private void assertRefused(Path file, String end) {
        var e = assertThrows(BadInputException.class, () -> NandFlashFile.load(file, part, NandOptions.PERFECT));
        assertEquals(file + end, e.sentence());
    }

    private void use(NandFlash flash, byte[] expected, Random random) {
        assertContents(flash, expected);
        var store = new NandStore(new EventQueue(), flash.device(), flash.blocks());
        for (int i = 0; i < WRITES; i++) {
            byte[] bytes = new byte[512 * (1 + random.nextInt(40))];
            random.nextBytes(bytes);
            int at = 512 * random.nextInt((expected.length - bytes.length) / 512);
            System.arraycopy(bytes, 0, expected, at, bytes.length);
            store.write(at, bytes, 0, bytes.length, error -> assertEquals(0, error));
        }
    }

    private static void assertContents(NandFlash flash, byte[] expected) {
        byte[] read = new byte[expected.length];
        new NandStore(new EventQueue(), flash.device(), flash.blocks()).read(0, read, 0, read.length,
                error -> assertEquals(0, error));
        assertArrayEquals(expected, read);
    }

    private int[] cycles(NandFlash flash) {
        int[] cycles = new int[part.blocks()];
        Arrays.setAll(cycles, flash.chip()::cycles);
        return cycles;
    }

    private static int spares(NandFlash flash) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(mapping(flash));
        return bytes.getInt(Integer.BYTES + bytes.getInt(0) * (Integer.BYTES + Short.BYTES));
    }

    private static byte[] mapping(NandFlash flash) throws IOException {
        var bytes = new ByteArrayOutputStream();
        flash.blocks().write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
