// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.time;

/** A 64-bit counter-based generator: the same seed gives the same numbers on every Java version. */
public final class SeededRandom {
    /** 2^64 over the golden ratio: its multiples are spread evenly over all 64-bit words. */
    public static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    /** @param seed any number */
    public SeededRandom(long seed) {
        state = seed;
    }

    /** A generator of its own for one component, independent of how much others draw. */
    public SeededRandom split(long component) {
        return new SeededRandom(mix(state ^ mix(component + GOLDEN)));
    }

    /** The next 64 bits. */
    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    /** A number from 0 up to, not including, the bound. */
    public int below(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /** Mixes all bits of a word. */
    public static long mix(long word) {
        long z = word;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
