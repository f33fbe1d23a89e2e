// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ecc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagewright.nand.chip.SeededBits;

class EccCodeTest {

    @ParameterizedTest
    @CsvSource({ "512, 1, 3", "256, 1, 3", "521, 1, 4", "512, 4, 7", "512, 8, 13", "1024, 24, 42", "1024, 40, 70",
            "1033, 40, 70", "521, 4, 7" })
    void everyErrorCountUpToTheStrengthIsCorrected(int bytes, int strength, int parityBytes) {
        EccCode code = PageCodec.code(bytes, strength);
        assertEquals(parityBytes, code.parityBytes());
        var random = new SeededBits(bytes * 100L + strength);
        for (int errors = 0; errors <= strength; errors++) {
            byte[] data = random(random, bytes);
            byte[] parity = new byte[parityBytes];
            code.encode(data, 0, parity, 0);
            byte[] damaged = data.clone();
            flip(random, damaged, parity, usedBits(bytes, code), errors);
            assertEquals(errors, code.decode(damaged, 0, parity, 0));
            assertArrayEquals(data, damaged);
        }
    }

    @Test
    void twoErrorsAreDetectedByHammingWhereverTheyLie() {
        var code = new HammingCode(512);
        var random = new SeededBits(5);
        byte[] data = random(random, 512);
        byte[] parity = new byte[3];
        code.encode(data, 0, parity, 0);
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = data.clone();
            byte[] damagedParity = parity.clone();
            flip(random, damaged, damagedParity, 512 * 8 + 24, 2);
            assertEquals(EccCode.UNCORRECTABLE, code.decode(damaged, 0, damagedParity, 0));
        }
    }

    @Test
    void moreErrorsThanTheStrengthAreReportedAndTheDataLeftAlone() {
        var code = new BchCode(512, 8);
        var random = new SeededBits(6);
        byte[] data = random(random, 512);
        byte[] parity = new byte[13];
        code.encode(data, 0, parity, 0);
        for (int errors = 9; errors < 40; errors++) {
            byte[] damaged = data.clone();
            flip(random, damaged, parity.clone(), 512 * 8, errors);
            byte[] before = damaged.clone();
            assertEquals(EccCode.UNCORRECTABLE, code.decode(damaged, 0, parity, 0));
            assertArrayEquals(before, damaged);
        }
    }

    @ParameterizedTest
    @CsvSource({ "512, 1", "521, 1", "512, 4", "1033, 24" })
    void anErasedStepIsValidAndItsFallenBitsRiseAgain(int bytes, int strength) {
        EccCode code = PageCodec.code(bytes, strength);
        byte[] erased = new byte[bytes];
        Arrays.fill(erased, (byte) -1);
        byte[] parity = new byte[code.parityBytes()];
        code.encode(erased, 0, parity, 0);
        for (byte b : parity) {
            assertEquals(-1, b);
        }
        byte[] damaged = erased.clone();
        flip(new SeededBits(7), damaged, parity, bytes * 8, strength);
        assertEquals(strength, code.decode(damaged, 0, parity, 0));
        assertArrayEquals(erased, damaged);
    }

    @Test
    void parityIsLinear() {
        // Independent of the tables: the parity of a sum is the sum of the parities, once the erased mask is removed.
        var code = new BchCode(1024, 40);
        var random = new SeededBits(8);
        byte[] a = random(random, 1024);
        byte[] b = random(random, 1024);
        byte[] sum = new byte[1024];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (byte) (a[i] ^ b[i]);
        }
        byte[] expected = xor(xor(parity(code, a), parity(code, b)), parity(code, new byte[1024]));
        assertArrayEquals(expected, parity(code, sum));
        assertTrue(!Arrays.equals(parity(code, a), parity(code, b)));
    }

    @ParameterizedTest
    @CsvSource({ "512, 1", "521, 1", "512, 4", "521, 8", "1033, 24", "1033, 40" })
    void theParityOfAStepIsTheSumOfItsParts(int bytes, int strength) {
        EccCode code = PageCodec.code(bytes, strength);
        byte[] data = random(new SeededBits(9), bytes);
        for (int cut : new int[] { 0, 8, 64, 264, 504 }) {
            byte[] sum = new byte[code.parityBytes()];
            code.zeroParity(sum, 0);
            code.addParity(data, cut, cut, bytes - cut, sum, 0);
            code.addParity(data, 0, 0, cut, sum, 0);
            assertArrayEquals(parity(code, data), sum, "cut at " + cut);
        }
    }

    private static byte[] parity(EccCode code, byte[] data) {
        byte[] parity = new byte[code.parityBytes()];
        code.encode(data, 0, parity, 0);
        return parity;
    }

    private static byte[] xor(byte[] a, byte[] b) {
        byte[] result = a.clone();
        for (int i = 0; i < b.length; i++) {
            result[i] ^= b[i];
        }
        return result;
    }

    private static int usedBits(int bytes, EccCode code) {
        return code instanceof HammingCode ? bytes * 8 : bytes * 8 + code.parityBytes() * 8 - 7;
    }

    private static byte[] random(SeededBits random, int bytes) {
        byte[] data = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            data[i] = (byte) random.next();
        }
        return data;
    }

    /** Flips different bits of data and the parity behind it. */
    private static void flip(SeededBits random, byte[] data, byte[] parity, int bits, int count) {
        var places = new TreeSet<Integer>();
        while (places.size() < count) {
            places.add(random.below(bits));
        }
        for (int place : places) {
            int inParity = place - data.length * 8;
            if (inParity < 0) {
                data[place >> 3] ^= (byte) (1 << (place & 7));
            } else {
                parity[inParity >> 3] ^= (byte) (0x80 >>> (inParity & 7));
            }
        }
    }
}
