// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import java.util.Arrays;

/**
 * Pages that still hold, bit for bit, what one program of one encoder put there: one bit a page. What such a page yields
 * is known to be a code word, so nobody needs to compute that again; whatever else changes a cell takes the bit away.
 * Marks of one encoder at a time are kept.
 */
final class IntactPages {
    private final long[] bits;
    private int encoder;

    IntactPages(int pages) {
        bits = new long[pages + 63 >> 6];
    }

    IntactPages(IntactPages other) {
        bits = other.bits.clone();
        encoder = other.encoder;
    }

    boolean has(int page, int wantedEncoder) {
        return isMarked(page) && encoder == wantedEncoder;
    }

    boolean isMarked(int page) {
        return (bits[page >> 6] >>> page & 1) != 0;
    }

    void add(int page, int newEncoder) {
        if (encoder != newEncoder) {
            Arrays.fill(bits, 0);
            encoder = newEncoder;
        }
        bits[page >> 6] |= 1L << page;
    }

    void remove(int page) {
        bits[page >> 6] &= ~(1L << page);
    }
}
