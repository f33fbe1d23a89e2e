// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.board;

import org.pagewright.kernel.time.SeededRandom;

/**
 * The bytes of the simulated ROM image and files: a function of stream and position, so any page can be checked. Words
 * repeat about as often as in machine code, so that pages compress about as well: five words of eight come from 32
 * frequent ones, two more differ from such a one in their lowest byte, one is anything.
 */
public final class ImageContent {
    private static final long WORDS_STREAM = 0x5EED_C0DEL;
    private static final int WORDS = 32;

    private ImageContent() {
    }

    /** Writes the bytes of a range of a stream. */
    public static void fill(byte[] destination, int offset, int length, long stream, long position) {
        long pair = 0;
        long pairIndex = -1;
        for (int i = 0; i < length; i++) {
            long at = position + i;
            if (at >> 3 != pairIndex) {
                pairIndex = at >> 3;
                long mixed = SeededRandom.mix(stream * 0x9E3779B97F4A7C15L + pairIndex);
                pair = word((int) mixed) & 0xFFFF_FFFFL | (long) word((int) (mixed >>> 32)) << 32;
            }
            destination[offset + i] = (byte) (pair >>> ((at & 7) << 3));
        }
    }

    private static int word(int mixed) {
        int kind = mixed >>> 29;
        if (kind == 7) {
            return mixed;
        }
        int frequent = (int) SeededRandom.mix(WORDS_STREAM + (mixed & WORDS - 1));
        return kind < 5 ? frequent : frequent & ~0xFF | mixed >>> 6 & 0xFF;
    }
}
