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

    private ImageContent() {
    }

    /** Writes the bytes of a range of a stream. */
    public static void fill(byte[] destination, int offset, int length, long stream, long position) {
        int done = 0;
        while (done < length) {
            long at = position + done;
            long pair = pair(stream, at >> 3);
            int skip = (int) at & 7;
            if (skip == 0 && length - done >= Long.BYTES) {
                LONGS.set(destination, offset + done, pair);
                done += Long.BYTES;
            } else {
                destination[offset + done] = (byte) (pair >>> (skip << 3));
                done++;
            }
        }
    }

    private static long pair(long stream, long index) {
        long mixed = SeededRandom.mix(stream * 0x9E3779B97F4A7C15L + index);
        return word((int) mixed) & 0xFFFF_FFFFL | (long) word((int) (mixed >>> 32)) << 32;
    }

    private static int word(int mixed) {
        int kind = mixed >>> 29;
        if (kind == 7) {
            return mixed;
        }
        int frequent = FREQUENT[mixed & WORDS - 1];
        return kind < 5 ? frequent : frequent & ~0xFF | mixed >>> 6 & 0xFF;
    }
}
