// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import java.util.Arrays;

/**
 * Byte-pair compression of one page: byte values that are rare in the page stand for pairs of bytes that are frequent,
 * pairs of pairs included. The result starts with the number of such tokens. If that is 0 the page follows as it is;
 * else a marker byte follows, then token, first and second byte of each pair, then the data. In the data a byte behind
 * the marker stands for itself. The layout is ours: the fact sheet names the method only (section 1, ROM page index).
 */
public final class BytePair {
    /** A pair in the table: token, first and second byte. */
    static final int TABLE_BYTES = 3;

    private BytePair() {
    }

    /** The compressed form, at most one byte longer than the page. */
    public static byte[] compress(byte[] page) {
        return new BytePairPacker(page).pack();
    }

    /**
     * Restores a page.
     *
     * @return bytes written, -1 when the input is no compressed page or holds more than there is room for
     */
    public static int decompress(byte[] input, int offset, int length, byte[] page) {
        int end = offset + length;
        if (length < 1) {
            return -1;
        }
        int tokens = input[offset] & 0xFF;
        if (tokens == 0) {
            if (length - 1 > page.length) {
                return -1;
            }
            System.arraycopy(input, offset + 1, page, 0, length - 1);
            return length - 1;
        }
        int data = offset + 2 + tokens * TABLE_BYTES;
        if (data > end) {
            return -1;
        }
        int[] pairs = new int[256];
        Arrays.fill(pairs, -1);
        for (int at = offset + 2; at < data; at += TABLE_BYTES) {
            pairs[input[at] & 0xFF] = (input[at + 1] & 0xFF) << 8 | input[at + 2] & 0xFF;
        }
        return expand(input, data, end, input[offset + 1] & 0xFF, pairs, page);
    }

    private static int expand(byte[] input, int from, int end, int marker, int[] pairs, byte[] page) {
        int[] stack = new int[256];
        int written = 0;
        for (int at = from; at < end; at++) {
            int value = input[at] & 0xFF;
            int depth = 0;
            if (value == marker) {
                if (++at == end || written == page.length) {
                    return -1;
                }
                page[written++] = input[at];
                continue;
            }
            stack[depth++] = value;
            while (depth > 0) {
                int top = stack[--depth];
                int pair = pairs[top];
                if (pair < 0) {
                    if (written == page.length) {
                        return -1;
                    }
                    page[written++] = (byte) top;
                } else if (depth + 2 > stack.length) {
                    return -1;
                } else {
                    stack[depth++] = pair & 0xFF;
                    stack[depth++] = pair >> 8;
                }
            }
        }
        return written;
    }
}
