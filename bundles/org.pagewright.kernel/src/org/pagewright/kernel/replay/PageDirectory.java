// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.replay;

import java.util.Arrays;

/**
 * A sparse table over unsigned 32-bit page numbers: chunks of 64 entries made when first touched, under a directory
 * that grows. An entry is 0 for a page never seen.
 */
final class PageDirectory {
    static final int CHUNK_SHIFT = 6;
    static final int CHUNK_MASK = (1 << CHUNK_SHIFT) - 1;
    /** Shared by all untouched places; never written. */
    private static final int[] EMPTY = new int[0];

    int[][] chunks = new int[0][];
    private int made;

    /** The chunk of a page, made if need be. */
    int[] chunk(int page) {
        int index = page >>> CHUNK_SHIFT;
        if (index >= chunks.length) {
            int old = chunks.length;
            int wanted = (int) Math.min(1L << 32 - CHUNK_SHIFT, Math.max(1024L, Math.max(index + 1L, old
                    + (old >> 1))));
            chunks = Arrays.copyOf(chunks, wanted);
            Arrays.fill(chunks, old, wanted, EMPTY);
        }
        int[] chunk = chunks[index];
        if (chunk.length == 0) {
            chunk = new int[CHUNK_MASK + 1];
            chunks[index] = chunk;
            made++;
        }
        return chunk;
    }

    long bytes() {
        return chunks.length * 4L + made * (16L + 4L * (CHUNK_MASK + 1));
    }
}
