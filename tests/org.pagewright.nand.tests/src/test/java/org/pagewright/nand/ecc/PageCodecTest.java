// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ecc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.chip.NandFault;
import org.pagewright.nand.chip.NandFaults;
import org.pagewright.nand.chip.NandOptions;
import org.pagewright.nand.chip.NandResult;
import org.pagewright.nand.chip.NandStatus;
import org.pagewright.nand.chip.SeededBits;
import org.pagewright.nand.part.BadBlockMarker;
import org.pagewright.nand.part.NandKind;
import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandParts;

class PageCodecTest {

    static List<NandPart> parts() {
        return NandParts.presets().all();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void markerTagAndParityFitTheSpareAreaOfEveryPart(NandPart part) {
        var codec = new PageCodec(part, 9);
        byte[] raw = new byte[part.rawPageBytes()];
        Arrays.fill(raw, (byte) -1);
        for (int i = 0; i < part.pageBytes(); i++) {
            raw[i] = (byte) (i * 31);
        }
        codec.putTag(raw, "tag bytes".getBytes(StandardCharsets.US_ASCII));
        codec.encode(raw);
        if (!part.badBlockMarker().isHidden()) {
            assertEquals(-1, raw[part.pageBytes() + part.badBlockMarker().spareByte()]);
        }
        byte[] damaged = raw.clone();
        damaged[5] ^= 4;
        PageDecoding decoding = codec.decode(damaged);
        assertTrue(decoding.isReadable());
        assertEquals(1, decoding.correctedBits());
        assertArrayEquals(raw, damaged);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void aStepThatStaysTheSameGetsTheParityItWouldGetAnew(NandPart part) {
        for (int tagBytes : new int[] { 0, 9 }) {
            var used = new PageCodec(part, tagBytes);
            var random = new SeededBits(tagBytes + part.pageBytes());
            byte[] raw = new byte[part.rawPageBytes()];
            for (int round = 0; round < 12; round++) {
                for (int changes = round % 4; changes > 0; changes--) {
                    raw[random.below(raw.length)] ^= (byte) random.next();
                }
                byte[] anew = raw.clone();
                new PageCodec(part, tagBytes).encode(anew);
                used.encode(raw);
                assertArrayEquals(anew, raw);
                assertEquals(PageDecoding.CLEAN, used.decode(raw.clone()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void aChangedTagNeedsNoLookAtTheData(NandPart part) {
        var codec = new PageCodec(part, 9);
        byte[] raw = new byte[part.rawPageBytes()];
        new Random(3).nextBytes(raw);
        codec.encode(raw);
        byte[] tag = "other tag".getBytes(StandardCharsets.US_ASCII);
        byte[] expected = raw.clone();
        codec.putTag(expected, tag);
        new PageCodec(part, 9).encode(expected);
        codec.changeTag(raw, tag);
        assertArrayEquals(expected, raw);
    }

    @Test
    void stepsThatDoNotDivideThePageLeaveNoByteUncovered() {
        var part = new NandPart("odd", "odd", "test", NandKind.SLC_LARGE_PAGE, 2048, 64, 64, 64, 1, 1, 1, 1, 1, 1, 1,
                700, 0, 4, new BadBlockMarker(0, false), List.of(), List.of());
        var codec = new PageCodec(part, 0);
        byte[] raw = new byte[part.rawPageBytes()];
        codec.encode(raw);
        for (int i = 0; i < part.pageBytes(); i++) {
            byte[] damaged = raw.clone();
            damaged[i] ^= 1;
            assertEquals(1, codec.decode(damaged).correctedBits(), "byte " + i);
        }
    }

    @Test
    void disturbedPagesAreCorrectedOrReportedNeverWrong() throws Exception {
        NandPart part = NandParts.presets().byId("tc58nvg3s0f");
        var faults = NandFaults.NONE.with(NandFault.READ_DISTURB, 30);
        var chip = new NandChip(part, 9, NandOptions.PERFECT.with(faults));
        var device = new EccNandDevice(chip);
        byte[] data = new byte[part.pageBytes()];
        var random = new SeededBits(1);
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) random.next();
        }
        device.program(0, 3, 0, data, 0);
        byte[] read = new byte[part.pageBytes()];
        int corrected = 0;
        int lost = 0;
        long now = 0;
        for (int i = 0; i < 400_000; i++) {
            now = chip.readTime(now, 3, 1);
            if (i % 1000 != 0) {
                continue;
            }
            NandResult result = device.read(now, 3, 0, read, 0);
            if (result.isGood()) {
                assertArrayEquals(data, read);
            }
            corrected += result.status() == NandStatus.CORRECTED ? 1 : 0;
            lost += result.status() == NandStatus.UNCORRECTABLE ? 1 : 0;
        }
        assertTrue(corrected > 20, "corrected " + corrected);
        assertTrue(lost > 20, "lost " + lost);
        assertEquals(lost, device.statistics().uncorrectablePages());
    }
}
