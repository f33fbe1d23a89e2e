// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import org.pagewright.kernel.time.FastCounter;

/** {@code SPagingBenchmarkInfo} of one kind of request, in nanoseconds of virtual time (fact sheet 8.11). */
public final class PagingStatistics {
    private long count;
    private long attempts;
    private long totalNanos;
    private long maxNanos;
    private long minNanos = Long.MAX_VALUE;
    private long timed;
    private long calls;
    private long backgroundCalls;

    void attempt() {
        attempts++;
    }

    void called(boolean background) {
        calls++;
        backgroundCalls += background ? 1 : 0;
    }

    /** {@code iCount}, {@code iTotalTime}, {@code iMaxTime}, {@code iMinTime} since the last reset, in microseconds. */
    long[] benchmarkFields() {
        return new long[] { timed, FastCounter.ticks(totalNanos), FastCounter.ticks(maxNanos),
                timed == 0 ? Integer.MAX_VALUE : FastCounter.ticks(minNanos) };
    }

    void resetBenchmark() {
        timed = 0;
        totalNanos = 0;
        maxNanos = 0;
        minNanos = Long.MAX_VALUE;
    }

    void served(long nanos) {
        count++;
        timed++;
        totalNanos += nanos;
        maxNanos = Math.max(maxNanos, nanos);
        minNanos = Math.min(minNanos, nanos);
    }

    /** {@code iCount}: requests that ended. */
    public long count() {
        return count;
    }

    /** Calls; this is what SMediaPagingInfo counts for page-outs. */
    public long calls() {
        return calls;
    }

    /** Calls in the background. */
    public long backgroundCalls() {
        return backgroundCalls;
    }

    /** Attempts, retries included; this is what SMediaPagingInfo counts for page-ins. */
    public long attempts() {
        return attempts;
    }

    /** {@code iTotalTime}. */
    public long totalNanos() {
        return totalNanos;
    }

    /** {@code iMaxTime}. */
    public long maxNanos() {
        return maxNanos;
    }
}
