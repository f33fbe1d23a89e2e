// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ecc;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Corrects one bit of a step and detects two. The parity is the exclusive or of the positions of all set bits and of
 * the inverted positions of all set bits: after one flip both halves differ in opposite ways, after two in the same
 * way.
 */
public final class HammingCode implements EccCode {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long[] COLUMNS = { 0xAAAAAAAAAAAAAAAAL, 0xCCCCCCCCCCCCCCCCL, 0xF0F0F0F0F0F0F0F0L,
            0xFF00FF00FF00FF00L, 0xFFFF0000FFFF0000L, 0xFFFFFFFF00000000L };

    private final int dataBytes;
    private final int width;
    private final int parityBytes;
    private final long erasedMask;

    /** @param dataBytes bytes of a step */
    public HammingCode(int dataBytes) {
        this.dataBytes = dataBytes;
        width = Integer.SIZE - Integer.numberOfLeadingZeros(dataBytes * Byte.SIZE - 1);
        parityBytes = (2 * width + 7) / 8;
        byte[] erased = new byte[dataBytes];
        Arrays.fill(erased, (byte) -1);
        erasedMask = ~parity(erased, 0, 0, dataBytes);
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
        return 1;
    }

    @Override
    public void zeroParity(byte[] parity, int parityOffset) {
        for (int i = 0; i < parityBytes; i++) {
            parity[parityOffset + i] = (byte) (erasedMask >>> 8 * i);
        }
    }

    @Override
    public void addParity(byte[] data, int offset, int from, int length, byte[] parity, int parityOffset) {
        long word = parity(data, offset, from, length);
        for (int i = 0; i < parityBytes; i++) {
            parity[parityOffset + i] ^= (byte) (word >>> 8 * i);
        }
    }

    @Override
    public int decode(byte[] data, int offset, byte[] parity, int parityOffset) {
        long stored = 0;
        for (int i = 0; i < parityBytes; i++) {
            stored |= (parity[parityOffset + i] & 0xFFL) << 8 * i;
        }
        long difference = (stored ^ parity(data, offset, 0, dataBytes) ^ erasedMask) & (1L << 2 * width) - 1;
        if (difference == 0) {
            return 0;
        } else if (Long.bitCount(difference) == 1) {
            return 1;
        }
        long half = (1L << width) - 1;
        long position = difference & half;
        if ((difference >>> width ^ half) != position || position >= dataBytes * (long) Byte.SIZE) {
            return UNCORRECTABLE;
        }
        data[offset + (int) (position >>> 3)] ^= (byte) (1 << (position & 7));
        return 1;
    }

    /**
     * Positions in the low half, inverted positions above. Bit b of a row number is the parity of all words whose
     * number has that bit; four words at a time share the lower two bits.
     */
    private long parity(byte[] data, int offset, int from, int length) {
        long columns = 0;
        long bit0 = 0;
        long bit1 = 0;
        int rows = 0;
        int row = from >> 3;
        int end = offset + length;
        int at = offset;
        for (; (row & 3) == 0 && at + 32 <= end; at += 32) {
            long odd = (long) LONGS.get(data, at + 8);
            long even = (long) LONGS.get(data, at + 16);
            long last = (long) LONGS.get(data, at + 24);
            long all = (long) LONGS.get(data, at) ^ odd ^ even ^ last;
            bit0 ^= odd ^ last;
            bit1 ^= even ^ last;
            columns ^= all;
            rows ^= row & -odd(all);
            row += 4;
        }
        rows ^= odd(bit0) | odd(bit1) << 1;
        for (; at < end; at += 8) {
            long word = at + 8 <= end ? (long) LONGS.get(data, at) : lastBytes(data, at, end);
            columns ^= word;
            rows ^= row & -odd(word);
            row++;
        }
        long position = (long) rows << 6;
        for (int i = 0; i < COLUMNS.length; i++) {
            position |= (long) odd(columns & COLUMNS[i]) << i;
        }
        long half = (1L << width) - 1;
        long inverted = odd(columns) == 0 ? position : position ^ half;
        return position | inverted << width;
    }

    /** 1 when an odd number of bits is set; in two halves, each small enough for the first compiler tier to inline. */
    private static int odd(long word) {
        return oddHalf((int) (word ^ word >>> 32));
    }

    private static int oddHalf(int half) {
        int bits = half ^ half >>> 16;
        bits ^= bits >>> 8;
        return 0x6996 >>> ((bits ^ bits >>> 4) & 15) & 1;
    }

    private static long lastBytes(byte[] data, int from, int end) {
        long word = 0;
        for (int i = from; i < end; i++) {
            word |= (data[i] & 0xFFL) << 8 * (i - from);
        }
        return word;
    }
}
