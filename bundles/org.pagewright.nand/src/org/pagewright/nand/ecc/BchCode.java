// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ecc;

import java.util.Arrays;

/**
 * A binary BCH code that corrects t errors of a step, shortened to the step's length. Encoding divides by the generator
 * polynomial with tables; decoding compares remainders first, so only steps with errors pay for syndromes, the
 * Berlekamp-Massey algorithm and the search for roots.
 *
 * <p>Not for use by two threads: it works in its own scratch rows.
 */
public final class BchCode implements EccCode {
    private final int dataBytes;
    private final int correctable;
    private final int degree;
    private final int parityBytes;
    private final BinaryField field;
    private final BchGenerator generator;
    private final byte[] erasedMask;
    private final long[] remainder;
    private final byte[] scratch;

    /**
     * @param dataBytes   bytes of a step
     * @param correctable errors to correct
     */
    public BchCode(int dataBytes, int correctable) {
        this.dataBytes = dataBytes;
        this.correctable = correctable;
        generator = BchGenerator.of((dataBytes * 8 + 13 * correctable) < (1 << 13) ? 13 : 14, correctable);
        field = generator.field();
        degree = generator.degree();
        if (dataBytes * 8 + degree > field.order()) {
            throw new IllegalArgumentException("a step of " + dataBytes + " bytes is too long for the code");
        }
        parityBytes = (degree + 7) / 8;
        remainder = new long[generator.words() + 1];
        scratch = new byte[parityBytes];
        erasedMask = new byte[parityBytes];
        byte[] erased = new byte[dataBytes];
        Arrays.fill(erased, (byte) -1);
        addParity(erased, 0, 0, dataBytes, erasedMask, 0);
        for (int i = 0; i < parityBytes; i++) {
            erasedMask[i] ^= (byte) -1;
        }
    }

    @Override
    public int dataBytes() {
        return dataBytes;
    }

    @Override
    public int parityBytes() {
        return parityBytes;
    }

    @Override
    public int correctableBits() {
        return correctable;
    }

    @Override
    public void zeroParity(byte[] parity, int parityOffset) {
        System.arraycopy(erasedMask, 0, parity, parityOffset, parityBytes);
    }

    @Override
    public void addParity(byte[] data, int offset, int from, int length, byte[] parity, int parityOffset) {
        generator.remainder(data, offset, length, dataBytes - from - length, remainder);
        for (int i = 0; i < parityBytes; i++) {
            parity[parityOffset + i] ^= (byte) (remainder[i >> 3] >>> 56 - 8 * (i & 7));
        }
    }

    @Override
    public int decode(byte[] data, int offset, byte[] parity, int parityOffset) {
        encode(data, offset, scratch, 0);
        for (int i = 0; i < parityBytes; i++) {
            scratch[i] ^= parity[parityOffset + i];
        }
        // Bits behind the degree only fill the last byte; they carry nothing.
        int padding = parityBytes * 8 - degree;
        scratch[parityBytes - 1] &= (byte) (0xFF << padding);
        if (isZero(scratch)) {
            return 0;
        }
        int[] locator = locator(syndromes());
        int errors = locator.length - 1;
        if (errors > correctable || locator[errors] == 0) {
            return UNCORRECTABLE;
        }
        if (!splits(locator)) {
            return UNCORRECTABLE;
        }
        int[] places = roots(locator);
        if (places.length != errors) {
            return UNCORRECTABLE;
        }
        for (int place : places) {
            int bit = dataBytes * 8 - 1 - (place - degree);
            if (place >= degree) {
                data[offset + (bit >> 3)] ^= (byte) (0x80 >>> (bit & 7));
            }
        }
        return errors;
    }

    private static boolean isZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    /** The difference of the remainders at the powers 1 to 2t; the index is the power. */
    private int[] syndromes() {
        int[] result = new int[2 * correctable + 1];
        for (int i = 0; i < degree; i++) {
            if ((scratch[i >> 3] & 0x80 >>> (i & 7)) != 0) {
                for (int j = 1; j < result.length; j += 2) {
                    result[j] ^= field.power((long) j * (degree - 1 - i));
                }
            }
        }
        for (int j = 2; j < result.length; j += 2) {
            result[j] = field.multiply(result[j / 2], result[j / 2]);
        }
        return result;
    }

    /** Berlekamp-Massey: the shortest polynomial that explains the syndromes; index is the exponent. */
    private int[] locator(int[] syndromes) {
        int size = 2 * correctable + 2;
        int[] current = new int[size];
        int[] previous = new int[size];
        current[0] = 1;
        previous[0] = 1;
        int length = 0;
        int shift = 1;
        int scale = 1;
        for (int n = 0; n < 2 * correctable; n++) {
            int discrepancy = syndromes[n + 1];
            for (int i = 1; i <= length; i++) {
                discrepancy ^= field.multiply(current[i], syndromes[n + 1 - i]);
            }
            if (discrepancy == 0) {
                shift++;
                continue;
            }
            int[] before = current.clone();
            int factor = field.divide(discrepancy, scale);
            for (int i = 0; i + shift < size; i++) {
                current[i + shift] ^= field.multiply(factor, previous[i]);
            }
            if (2 * length <= n) {
                length = n + 1 - length;
                previous = before;
                scale = discrepancy;
                shift = 1;
            } else {
                shift++;
            }
        }
        return Arrays.copyOf(current, length + 1);
    }

    /**
     * Whether all roots of the locator are different elements of the field: whether it divides x^(2^m) - x. A page with
     * far too many errors nearly always fails this, and is spared the search.
     */
    private boolean splits(int[] locator) {
        int errors = locator.length - 1;
        int[] power = new int[2 * errors];
        power[1] = 1;
        for (int squarings = Integer.bitCount(field.order()); squarings > 0 && errors > 1; squarings--) {
            for (int i = errors - 1; i >= 0; i--) {
                power[2 * i + 1] = 0;
                power[2 * i] = field.multiply(power[i], power[i]);
            }
            for (int top = 2 * errors - 2; top >= errors; top--) {
                int factor = field.divide(power[top], locator[errors]);
                for (int i = 0; i <= errors && factor != 0; i++) {
                    power[top - errors + i] ^= field.multiply(factor, locator[i]);
                }
            }
        }
        for (int i = 0; i < errors; i++) {
            if (power[i] != (i == 1 ? 1 : 0)) {
                return false;
            }
        }
        return true;
    }

    /** The powers of x in the received word at which the locator says an error lies (Chien search). */
    private int[] roots(int[] locator) {
        int errors = locator.length - 1;
        int[] found = new int[errors];
        int count = 0;
        int[] exponents = new int[errors + 1];
        for (int i = 1; i <= errors; i++) {
            exponents[i] = locator[i] == 0 ? -1 : field.logarithm(locator[i]);
        }
        int order = field.order();
        for (int place = 0; place < dataBytes * 8 + degree && count < errors; place++) {
            int sum = 1;
            for (int i = 1; i <= errors; i++) {
                if (exponents[i] >= 0) {
                    sum ^= field.element(exponents[i]);
                    // The next place multiplies the i-th term by the generator to the power of -i.
                    exponents[i] -= i;
                    exponents[i] += exponents[i] < 0 ? order : 0;
                }
            }
            if (sum == 0) {
                found[count++] = place;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
