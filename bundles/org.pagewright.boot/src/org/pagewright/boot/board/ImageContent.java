// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.board;

import org.pagewright.kernel.time.SeededRandom;

/** The bytes of the simulated ROM image and files: a function of stream and position, so any page can be checked. */
public final class ImageContent {
    private ImageContent() {
    }

    /** Writes the bytes of a range of a stream. */
    public static void fill(byte[] destination, int offset, int length, long stream, long position) {
        long word = 0;
        long wordIndex = -1;
        for (int i = 0; i < length; i++) {
            long at = position + i;
            if (at >> 3 != wordIndex) {
                wordIndex = at >> 3;
                word = SeededRandom.mix(stream * 0x9E3779B97F4A7C15L + wordIndex);
            }
            destination[offset + i] = (byte) (word >>> ((at & 7) << 3));
        }
    }
}
