// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ecc;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remainders modulo the generator polynomial of a BCH code, eight bytes at a time. A remainder is a row of words, the
 * highest power in the top bit of the first.
 */
final class BchGenerator {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /**
     * What {@link #of} has made. A generator is immutable and follows from its key, so sharing it can be seen by nobody;
     * its tables take up to 150 KB and a long division each.
     */
    private static final Map<Key, BchGenerator> KNOWN = new ConcurrentHashMap<>();

    private final BinaryField field;
    private final int degree;
    private final int words;
    /** For byte b at distance j from the end of an eight-byte group: row {@code j * 256 + b}. */
    private final long[] table;

    /** A code of field 2^m that corrects so many errors. */
    private record Key(int m, int correctable) {
    }

    private BchGenerator(BinaryField field, int correctable) {
        this.field = field;
        boolean[] generator = polynomial(field, correctable);
        degree = generator.length - 1;
        words = (degree + 63) / 64;
        table = new long[8 * 256 * words];
        fillTable(generator);
    }

    /** The generator of the code over the field of 2^m elements that corrects so many errors. */
    static BchGenerator of(int m, int correctable) {
        return KNOWN.computeIfAbsent(new Key(m, correctable),
                key -> new BchGenerator(new BinaryField(m), correctable));
    }

    BinaryField field() {
        return field;
    }

    int degree() {
        return degree;
    }

    int words() {
        return words;
    }

    /**
     * The remainder of the data, followed by so many bytes of zero, times x^degree; {@code result} has one word more,
     * which stays 0.
     */
    void remainder(byte[] data, int offset, int length, int zeros, long[] result) {
        Arrays.fill(result, 0);
        int whole = offset + (length & ~7);
        int end = offset + length;
        if (words == 1) {
            result[0] = groups1(data, offset, whole);
        } else if (words == 2) {
            groups2(data, offset, whole, result);
        } else {
            for (int i = offset; i < whole; i += 8) {
                group((long) LONGS.get(data, i), result);
            }
        }
        for (int i = whole; i < end; i++) {
            single(data[i], result);
        }
        int left = zeros;
        for (; left >= 8; left -= 8) {
            group(0, result);
        }
        for (; left > 0; left--) {
            single((byte) 0, result);
        }
    }

    private void group(long bytes, long[] result) {
        long top = result[0] ^ bytes;
        int r0 = row(7, top >>> 56);
        int r1 = row(6, top >>> 48);
        int r2 = row(5, top >>> 40);
        int r3 = row(4, top >>> 32);
        int r4 = row(3, top >>> 24);
        int r5 = row(2, top >>> 16);
        int r6 = row(1, top >>> 8);
        int r7 = row(0, top);
        for (int w = 0; w < words; w++) {
            result[w] = result[w + 1] ^ table[r0 + w] ^ table[r1 + w] ^ table[r2 + w] ^ table[r3 + w] ^ table[r4 + w]
                    ^ table[r5 + w] ^ table[r6 + w] ^ table[r7 + w];
        }
    }

    private void single(byte b, long[] result) {
        int row = row(0, result[0] >>> 56 ^ b);
        for (int w = 0; w < words; w++) {
            result[w] = (result[w] << 8 | result[w + 1] >>> 56) ^ table[row + w];
        }
    }

    private int row(int distance, long b) {
        return (distance * 256 + (int) (b & 0xFF)) * words;
    }

    /** As {@link #group} for codes whose remainder fits one word, which then stays in a register. */
    private long groups1(byte[] data, int from, int end) {
        long rest = 0;
        for (int i = from; i < end; i += 8) {
            long top = rest ^ (long) LONGS.get(data, i);
            rest = table[7 * 256 + (int) (top >>> 56)] ^ table[6 * 256 + (int) (top >>> 48 & 0xFF)]
                    ^ table[5 * 256 + (int) (top >>> 40 & 0xFF)] ^ table[4 * 256 + (int) (top >>> 32 & 0xFF)]
                    ^ table[3 * 256 + (int) (top >>> 24 & 0xFF)] ^ table[2 * 256 + (int) (top >>> 16 & 0xFF)]
                    ^ table[256 + (int) (top >>> 8 & 0xFF)] ^ table[(int) (top & 0xFF)];
        }
        return rest;
    }

    /** As {@link #group} for codes whose remainder fits two words. */
    private void groups2(byte[] data, int from, int end, long[] result) {
        long high = 0;
        long low = 0;
        for (int i = from; i < end; i += 8) {
            long top = high ^ (long) LONGS.get(data, i);
            int r0 = 2 * (7 * 256 + (int) (top >>> 56));
            int r1 = 2 * (6 * 256 + (int) (top >>> 48 & 0xFF));
            int r2 = 2 * (5 * 256 + (int) (top >>> 40 & 0xFF));
            int r3 = 2 * (4 * 256 + (int) (top >>> 32 & 0xFF));
            int r4 = 2 * (3 * 256 + (int) (top >>> 24 & 0xFF));
            int r5 = 2 * (2 * 256 + (int) (top >>> 16 & 0xFF));
            int r6 = 2 * (256 + (int) (top >>> 8 & 0xFF));
            int r7 = 2 * (int) (top & 0xFF);
            high = low ^ table[r0] ^ table[r1] ^ table[r2] ^ table[r3] ^ table[r4] ^ table[r5] ^ table[r6] ^ table[r7];
            low = table[r0 + 1] ^ table[r1 + 1] ^ table[r2 + 1] ^ table[r3 + 1] ^ table[r4 + 1] ^ table[r5 + 1]
                    ^ table[r6 + 1] ^ table[r7 + 1];
        }
        result[0] = high;
        result[1] = low;
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
