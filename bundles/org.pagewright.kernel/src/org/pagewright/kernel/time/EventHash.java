// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.time;

/** A 64-bit hash over everything that happened, in order: two runs with equal hashes did the same. */
public final class EventHash {
    /** The fraction of pi, as a number that nobody chose. */
    private long hash = 0x243F6A8885A308D3L;
    private long count;

    /** Mixes one event in. */
    public void add(long timeNanos, int kind, int subject, long detail) {
        long word = timeNanos * SeededRandom.GOLDEN + detail;
        word ^= ((long) kind << 32) ^ subject;
        hash = SeededRandom.mix(hash ^ word) + count;
        count++;
    }

    /** The hash of all events so far. */
    public long value() {
        return SeededRandom.mix(hash ^ count);
    }

    /** How many events were mixed in. */
    public long count() {
        return count;
    }
}
