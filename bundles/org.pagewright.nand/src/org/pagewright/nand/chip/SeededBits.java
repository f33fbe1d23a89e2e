// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

/** Reproducible random bits: a mixing function of numbers, and a generator that is one {@code long} of state. */
public final class SeededBits {
    /** 2^64 divided by the golden ratio: the multiples of it spread evenly. */
    public static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    /** A generator that always yields the same sequence for the same seed. */
    public SeededBits(long seed) {
        state = seed;
    }

    /** 64 bits that depend on all bits of the number. */
    public static long mix(long number) {
        long z = (number ^ number >>> 32) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 29) * 0x94D049BB133111EBL;
        return z ^ z >>> 32;
    }

    /** 64 bits that depend on all bits of all numbers. */
    public static long mix(long seed, long a, long b) {
        return mix(mix(mix(seed + GOLDEN) + a + GOLDEN) + b * GOLDEN);
    }

    /** The next 64 bits. */
    public long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** A number from 0 to {@code bound - 1}. */
    public int below(int bound) {
        return (int) ((next() >>> 32) * bound >>> 32);
    }

    /** True in so many of a million calls. */
    public boolean chance(int perMillion) {
        return below(1_000_000) < perMillion;
    }

    /** The state, to be put in a snapshot. */
    public long state() {
        return state;
    }
}
