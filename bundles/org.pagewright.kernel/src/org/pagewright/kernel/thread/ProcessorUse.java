// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.thread;

/** How long a thread has used the processor, and how long it still wants it for the step it is in. */
final class ProcessorUse {
    private long remainingNanos;
    private long usedNanos;
    private long lastRanNanos;

    /** The step it is in takes so long. */
    void want(long nanos) {
        remainingNanos = nanos;
    }

    long remainingNanos() {
        return remainingNanos;
    }

    void used(long nanos) {
        remainingNanos -= nanos;
        usedNanos += nanos;
    }

    /** All it has used so far. */
    long usedNanos() {
        return usedNanos;
    }

    /** It runs now, or became ready now: the wait for the processor begins anew. */
    void ran(long nowNanos) {
        lastRanNanos = nowNanos;
    }

    long lastRanNanos() {
        return lastRanNanos;
    }
}
