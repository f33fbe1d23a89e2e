// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.board;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.stream.IntStream;

import org.pagewright.kernel.time.SeededRandom;

/**
 * The bytes of the simulated ROM image and files: a function of stream and position, so any page can be checked. Words
 * repeat about as often as in machine code, so that pages compress about as well: five words of eight come from 32
 * frequent ones, two more differ from such a one in their lowest byte, one is anything.
 */
public final class ImageContent {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.LITTLE_ENDIAN);
    private static final long WORDS_STREAM = 0x5EED_C0DEL;
    private static final int WORDS = 32;
    private static final int[] FREQUENT = IntStream.range(0, WORDS)
            .map(i -> (int) SeededRandom.mix(WORDS_STREAM + i)).toArray();
    /** Which bits of a frequent word are replaced, by the highest three bits of what is drawn. */
    private static final int[] MASK = { 0, 0, 0, 0, 0, 0xFF, 0xFF, -1 };
    /** How far what is drawn is shifted to replace them. */
    private static final int[] SHIFT = { 6, 6, 6, 6, 6, 6, 6, 0 };

    private ImageContent() {
    }

    /** Writes the bytes of a range of a stream. */
    public static void fill(byte[] destination, int offset, int length, long stream, long position) {
        int done = 0;
        while (done < length) {
            long at = position + done;
            int skip = (int) at & 7;
            int whole = skip == 0 ? length - done & -Long.BYTES : 0;
            if (whole > 0) {
                fillPairs(destination, offset + done, whole, stream, at >> 3);
                done += whole;
            } else {
                destination[offset + done] = (byte) (pair(stream, at >> 3) >>> (skip << 3));
                done++;
            }
        }
    }

    private static void fillPairs(byte[] destination, int offset, int length, long stream, long firstPair) {
        long seed = stream * SeededRandom.GOLDEN + firstPair;
        for (int i = 0; i < length; i += Long.BYTES) {
            LONGS.set(destination, offset + i, pair(seed++));
        }
    }

    private static long pair(long stream, long index) {
        return pair(stream * SeededRandom.GOLDEN + index);
    }

    private static long pair(long seed) {
        long mixed = SeededRandom.mix(seed);
        return word((int) mixed) & 0xFFFF_FFFFL | (long) word((int) (mixed >>> 32)) << 32;
    }

    /** Without branches, which nothing could predict. */
    private static int word(int mixed) {
        int kind = mixed >>> 29;
        int frequent = FREQUENT[mixed & WORDS - 1];
        return frequent ^ (frequent ^ mixed >>> SHIFT[kind]) & MASK[kind];
    }
}
