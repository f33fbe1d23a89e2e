// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import org.pagewright.nand.part.NandPart;

/**
 * Raw bit errors of a page when it is read. Every page has a fixed order of weak bits, drawn from the seed, the page
 * and the cycles of its block; wear, disturbing reads and age decide how many of them have flipped, so errors only grow
 * until the next erase. Unstable bits are drawn anew by each read. The expected number of flipped bits is
 *
 * <pre>
 * (wear x w^2 + disturb x reads / 100,000 + retention x years) x (1 + w), w = cycles / guaranteed cycles
 * </pre>
 *
 * and the actual number follows a Poisson distribution. The polynomial is typical, not measured (nand-simulation 4).
 */
final class CellErrors {
    private static final double READS_OF_STRENGTH = 100_000.0;
    private static final double NANOS_PER_YEAR = 365.25 * 86_400e9;
    private static final double HALF_ERASED_BITS = 6.0;
    private static final int MOST_BITS = 400;

    private final NandPart part;
    private final ChipArray array;
    private final NandFaults faults;
    private final long seed;
    private final boolean active;

    CellErrors(NandPart part, ChipArray array, NandFaults faults, long seed) {
        this.part = part;
        this.array = array;
        this.faults = faults;
        this.seed = seed;
        active = faults.has(NandFault.READ_DISTURB) || faults.has(NandFault.RETENTION)
                || faults.has(NandFault.WEAR_ERRORS);
    }

    /** Whether a read of this page can differ from what was programmed. */
    boolean mayDisturb(int block) {
        return active || !array.unstableBits.isEmpty() || array.has(block, ChipArray.HALF_ERASED);
    }

    /** Flips the bits of one read in {@code raw}, which holds main and spare area from {@code offset} on. */
    int flip(long nowNanos, int block, int page, byte[] raw) {
        int pageIndex = block * part.pagesPerBlock() + page;
        long pageSeed = pageSeed(block, pageIndex);
        int flips = flips(nowNanos, block, pageIndex, pageSeed);
        var weak = new SeededBits(pageSeed);
        int bits = part.rawPageBytes() * Byte.SIZE;
        for (int i = 0; i < flips; i++) {
            int bit = weak.below(bits);
            raw[bit >> 3] ^= (byte) (1 << (bit & 7));
        }
        Integer unstable = array.unstableBits.get(pageIndex);
        if (unstable != null) {
            flipUnstable(pageSeed, unstable, raw);
        }
        return flips;
    }

    /** Whether a read of this page now yields what is stored, to the last bit. */
    boolean isExact(long nowNanos, int block, int page) {
        if (!mayDisturb(block)) {
            return true;
        }
        int pageIndex = block * part.pagesPerBlock() + page;
        return !array.unstableBits.containsKey(pageIndex)
                && flips(nowNanos, block, pageIndex, pageSeed(block, pageIndex)) == 0;
    }

    private long pageSeed(int block, int pageIndex) {
        return SeededBits.mix(seed, pageIndex, array.cycles[block]);
    }

    private int flips(long nowNanos, int block, int pageIndex, long pageSeed) {
        return poisson(pageSeed, array.partialPrograms[pageIndex] == 0 ? 0 : expectedBits(nowNanos, block));
    }

    private void flipUnstable(long pageSeed, int count, byte[] raw) {
        array.unstableReads++;
        var places = new SeededBits(~pageSeed);
        long coins = SeededBits.mix(pageSeed, array.unstableReads, count);
        int bits = part.rawPageBytes() * Byte.SIZE;
        for (int i = 0; i < count; i++) {
            int bit = places.below(bits);
            if ((coins >>> (i & 63) & 1) != 0) {
                raw[bit >> 3] ^= (byte) (1 << (bit & 7));
            }
        }
    }

    private double expectedBits(long nowNanos, int block) {
        double wear = part.peCycles() == 0 ? 0 : array.cycles[block] / (double) part.peCycles();
        double years = Math.max(0, nowNanos - array.programmedAtNanos[block]) / NANOS_PER_YEAR;
        double sum = faults.strength(NandFault.WEAR_ERRORS) * wear * wear
                + faults.strength(NandFault.READ_DISTURB) * (array.disturbingReads[block] / READS_OF_STRENGTH)
                + faults.strength(NandFault.RETENTION) * years;
        double half = array.has(block, ChipArray.HALF_ERASED) ? HALF_ERASED_BITS : 0;
        return sum * (1 + wear) + half;
    }

    /** The quantile that the page's own uniform number picks, so a growing expectation never takes an error back. */
    private static int poisson(long pageSeed, double expected) {
        if (expected <= 0) {
            return 0;
        } else if (expected >= MOST_BITS) {
            return MOST_BITS;
        }
        double uniform = (SeededBits.mix(pageSeed ^ 0x5DEECE66DL) >>> 11) * 0x1.0p-53;
        double term = StrictMath.exp(-expected);
        double sum = term;
        int count = 0;
        while (sum < uniform && count < MOST_BITS) {
            count++;
            term *= expected / count;
            sum += term;
        }
        return count;
    }
}
