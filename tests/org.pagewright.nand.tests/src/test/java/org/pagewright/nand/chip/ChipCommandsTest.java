// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pagewright.model.BadInputException;
import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandParts;
import org.pagewright.nand.part.NandTiming;

class ChipCommandsTest {
    private NandPart part = NandParts.presets().all().get(0);
    private NandChip chip = new NandChip(part, 1, NandOptions.PERFECT);
    private NandTiming timing = NandTiming.of(part);

    @BeforeEach
    void twoPlaneOnfiChip() throws BadInputException {
        part = NandParts.presets().byId("mt29f4g08abada");
        chip = new NandChip(part, 1, NandOptions.PERFECT);
        timing = NandTiming.of(part);
    }

    @Test
    void twoPlanesPayArrayTimeOnce() {
        byte[][] data = { page(1), page(2) };
        NandResult program = chip.together(0, NandOperation.PROGRAM, new int[] { 4, 5 }, 0, data);
        assertEquals(2 * (timing.programCommandNanos() + timing.transferNanos()) + part.programNanos(),
                program.endNanos());
        byte[][] read = { page(0), page(0) };
        long now = program.endNanos();
        NandResult result = chip.together(now, NandOperation.READ, new int[] { 4, 5 }, 0, read);
        assertEquals(2 * (timing.readCommandNanos() + timing.transferNanos()) + part.readNanos(),
                result.endNanos() - now);
        assertArrayEquals(data, read);
        now = result.endNanos();
        assertEquals(2 * timing.eraseCommandNanos() + part.eraseNanos(),
                chip.together(now, NandOperation.ERASE, new int[] { 4, 5 }, 0, new byte[0][]).endNanos() - now);
    }

    @Test
    void twoBlocksOfOnePlaneAreRefused() {
        assertEquals(NandStatus.REFUSED,
                chip.together(0, NandOperation.ERASE, new int[] { 4, 6 }, 0, new byte[0][]).status());
        assertEquals(NandRule.PLANES, chip.statistics().violations().get(0).rule());
    }

    @Test
    void copyBackStaysInsideItsPlaneAndOffTheBus() {
        chip.programRaw(0, 4, 0, page(7));
        NandResult moved = chip.copyBack(1_000_000, 4, 0, 6, 0);
        assertEquals(part.readNanos() + part.programNanos(), moved.cellNanos());
        assertEquals(timing.readCommandNanos() + timing.programCommandNanos(), moved.busNanos());
        byte[] read = page(0);
        chip.readRaw(0, 6, 0, read);
        assertArrayEquals(page(7), read);
        assertEquals(1, chip.readsSinceErase(4), "the page was read inside the chip");
        assertEquals(NandStatus.REFUSED, chip.copyBack(0, 4, 0, 7, 0).status());
        assertEquals(NandRule.COPY_BACK_PLANE, chip.statistics().violations().get(0).rule());
    }

    @Test
    void theStatusRegisterTellsBusyAndFail() throws BadInputException {
        NandResult erase = chip.erase(0, 3);
        assertEquals(0x80, chip.statusRegister(erase.endNanos() - 1));
        assertEquals(0xC0, chip.statusRegister(erase.endNanos()));
        var failing = new NandChip(part, 1,
                NandOptions.PERFECT.with(NandFaults.NONE.with("wrong-fail-status=1000000")));
        assertEquals(NandStatus.FAILED, failing.erase(0, 3).status());
        assertEquals(1, failing.statusRegister(0) & 1);
    }

    /** By hand: 2 cycles of 20 ns, 100 and 20 ns of waiting, then 5 bytes; the page takes tR = 25 us and 768 bytes. */
    @Test
    void readIdAndParameterPageAreCommandsThatTakeTheirTime() {
        byte[] id = new byte[5];
        NandResult read = chip.readId(1000, id);
        assertEquals(1000 + 160 + 5 * 20, read.endNanos());
        assertEquals(0x2C, id[0] & 0xFF);
        byte[] page = new byte[768];
        NandResult parameters = chip.readParameterPage(read.endNanos(), page);
        assertEquals(read.endNanos() + 160 + 25_000 + 768 * 20, parameters.endNanos());
        assertEquals(25_000, parameters.cellNanos());
        assertEquals("ONFI", new String(page, 0, 4, StandardCharsets.US_ASCII));
        NandResult erase = chip.erase(parameters.endNanos(), 1);
        NandResult waiting = chip.readId(parameters.endNanos(), id);
        assertEquals(erase.endNanos() + 160 + 5 * 20, waiting.endNanos(), "every plane must be ready");
        assertEquals(0, chip.statistics().violationCount());
    }

    @Test
    void aPartWithoutOnfiRefusesTheParameterPage() throws BadInputException {
        var samsung = new NandChip(NandParts.presets().byId("k9f1g08u0d"), 1, NandOptions.PERFECT);
        assertEquals(NandStatus.REFUSED, samsung.readParameterPage(0, new byte[256]).status());
        NandViolation violation = samsung.statistics().violations().get(0);
        assertEquals(NandRule.NO_PARAMETER_PAGE, violation.rule());
        assertEquals("At 0 ns driver asked to read the parameter page: the part is none of ONFI and has no such page.",
                violation.sentence());
    }

    @Test
    void readIdTellsMakerAndGeometry() throws BadInputException {
        byte[] id = new NandIdentity(NandParts.presets().byId("k9f1g08u0d")).id();
        assertEquals(0xEC, id[0] & 0xFF);
        assertEquals(0xF1, id[1] & 0xFF);
        assertEquals(0x15, id[3] & 0xFF, "2 KiB pages, 16 spare bytes per 512, 128 KiB blocks");
        assertEquals(2, new NandIdentity(NandParts.presets().byId("k9f5608u0d")).id().length);
    }

    @Test
    void theParameterPageComesThreeTimesWithItsCheckSum() throws BadInputException {
        byte[] page = new NandIdentity(part).parameterPage().orElseThrow();
        assertEquals(768, page.length);
        assertEquals("ONFI", new String(page, 0, 4, StandardCharsets.US_ASCII));
        assertEquals("MT29F4G08ABADA", new String(page, 44, 20, StandardCharsets.US_ASCII).strip());
        assertEquals(2048, page[80] & 0xFF | (page[81] & 0xFF) << 8);
        assertEquals(1, page[105]);
        assertEquals(5, page[106]);
        assertEquals(NandIdentity.crc(page, 254), page[254] & 0xFF | (page[255] & 0xFF) << 8);
        assertArrayEquals(Arrays.copyOf(page, 256), Arrays.copyOfRange(page, 512, 768));
        // The CRC-16 of the digits 1 to 9 with this polynomial and start, computed by hand-written long division.
        assertEquals(longDivision("123456789"), NandIdentity.crc("123456789".getBytes(StandardCharsets.US_ASCII), 9));
        assertTrue(new NandIdentity(NandParts.presets().byId("k9f1g08u0d")).parameterPage().isEmpty());
    }

    private static int longDivision(String text) {
        var bits = new StringBuilder();
        for (char c : text.toCharArray()) {
            bits.append(String.format("%8s", Integer.toBinaryString(c)).replace(' ', '0'));
        }
        char[] dividend = (bits + "0".repeat(16)).toCharArray();
        String start = String.format("%16s", Integer.toBinaryString(0x4F4E)).replace(' ', '0');
        for (int i = 0; i < 16; i++) {
            dividend[i] = dividend[i] == start.charAt(i) ? '0' : '1';
        }
        String divisor = "11000000000000101";
        for (int i = 0; i + 16 < dividend.length; i++) {
            for (int j = 0; dividend[i] == '1' && j <= 16; j++) {
                if (j == 16 || divisor.charAt(16 - j) == '1') {
                    dividend[i + 16 - j] = dividend[i + 16 - j] == '1' ? '0' : '1';
                }
            }
        }
        return Integer.parseInt(new String(dividend, dividend.length - 16, 16), 2);
    }

    private byte[] page(int value) {
        byte[] raw = new byte[part.rawPageBytes()];
        Arrays.fill(raw, (byte) value);
        return raw;
    }
}
