// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ecc;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Remainders modulo the generator polynomial of a BCH code, eight bytes at a time. A remainder is a row of words, the
 * highest power in the top bit of the first.
 */
final class BchGenerator {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final int degree;
    private final int words;
    /** For byte b at distance j from the end of an eight-byte group: row {@code j * 256 + b}. */
    private final long[] table;

    BchGenerator(BinaryField field, int correctable) {
        boolean[] generator = polynomial(field, correctable);
        degree = generator.length - 1;
        words = (degree + 63) / 64;
        table = new long[8 * 256 * words];
        fillTable(generator);
    }

    int degree() {
        return degree;
    }

    int words() {
        return words;
    }

    /** The remainder of the data times x^degree; {@code result} has one word more, which stays 0. */
    void remainder(byte[] data, int offset, int length, long[] result) {
        Arrays.fill(result, 0);
        int end = offset + length;
        int i = offset;
        for (; i + 8 <= end; i += 8) {
            long top = result[0] ^ (long) LONGS.get(data, i);
            int r0 = (7 * 256 + (int) (top >>> 56)) * words;
            int r1 = (6 * 256 + (int) (top >>> 48 & 0xFF)) * words;
            int r2 = (5 * 256 + (int) (top >>> 40 & 0xFF)) * words;
            int r3 = (4 * 256 + (int) (top >>> 32 & 0xFF)) * words;
            int r4 = (3 * 256 + (int) (top >>> 24 & 0xFF)) * words;
            int r5 = (2 * 256 + (int) (top >>> 16 & 0xFF)) * words;
            int r6 = (256 + (int) (top >>> 8 & 0xFF)) * words;
            int r7 = (int) (top & 0xFF) * words;
            for (int w = 0; w < words; w++) {
                result[w] = result[w + 1] ^ table[r0 + w] ^ table[r1 + w] ^ table[r2 + w] ^ table[r3 + w]
                        ^ table[r4 + w] ^ table[r5 + w] ^ table[r6 + w] ^ table[r7 + w];
            }
        }
        for (; i < end; i++) {
            int row = (int) ((result[0] >>> 56 ^ data[i]) & 0xFF) * words;
            for (int w = 0; w < words; w++) {
                result[w] = result[w] << 8 | result[w + 1] >>> 56;
                result[w] ^= table[row + w];
            }
        }
    }

    /** The product of the minimal polynomials of the odd powers 1, 3, ... 2t - 1; index is the exponent. */
    private static boolean[] polynomial(BinaryField field, int correctable) {
        boolean[] covered = new boolean[field.order()];
        int[] product = { 1 };
        for (int odd = 1; odd < 2 * correctable; odd += 2) {
            int exponent = odd;
            while (!covered[exponent]) {
                covered[exponent] = true;
                product = timesRoot(field, product, field.power(exponent));
                exponent = exponent * 2 % field.order();
            }
        }
        boolean[] bits = new boolean[product.length];
        for (int i = 0; i < bits.length; i++) {
            if (product[i] > 1) {
                throw new IllegalStateException("generator is not binary");
            }
            bits[i] = product[i] == 1;
        }
        return bits;
    }

    private static int[] timesRoot(BinaryField field, int[] polynomial, int root) {
        int[] result = new int[polynomial.length + 1];
        for (int i = 0; i < polynomial.length; i++) {
            result[i + 1] ^= polynomial[i];
            result[i] ^= field.multiply(polynomial[i], root);
        }
        return result;
    }

    private void fillTable(boolean[] generator) {
        long[] aligned = new long[words];
        for (int i = 0; i < degree; i++) {
            if (generator[i]) {
                int at = degree - 1 - i;
                aligned[at >> 6] |= 1L << 63 - (at & 63);
            }
        }
        // The remainder of x^(degree + k) follows from that of x^(degree + k - 1) by one shift.
        long[] power = aligned.clone();
        for (int k = 0; k < 64; k++) {
            int group = k >> 3;
            int bit = 1 << (k & 7);
            for (int b = 0; b < 256; b++) {
                if ((b & bit) != 0) {
                    for (int w = 0; w < words; w++) {
                        table[(group * 256 + b) * words + w] ^= power[w];
                    }
                }
            }
            boolean carry = power[0] < 0;
            for (int w = 0; w < words; w++) {
                power[w] = power[w] << 1 | (w + 1 < words ? power[w + 1] >>> 63 : 0);
                power[w] ^= carry ? aligned[w] : 0;
            }
        }
    }
}
