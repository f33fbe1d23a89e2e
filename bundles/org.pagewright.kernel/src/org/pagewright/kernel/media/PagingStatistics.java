// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

/** {@code SPagingBenchmarkInfo} of one kind of request, in nanoseconds of virtual time (fact sheet 8.11). */
public final class PagingStatistics {
    private long count;
    private long attempts;
    private long totalNanos;
    private long maxNanos;
    private long minNanos = Long.MAX_VALUE;

    void attempt() {
        attempts++;
    }

    void served(long nanos) {
        count++;
        totalNanos += nanos;
        maxNanos = Math.max(maxNanos, nanos);
        minNanos = Math.min(minNanos, nanos);
    }

    /** {@code iCount}: requests that ended. */
    public long count() {
        return count;
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

    /** {@code iMinTime}; 0 before the first request. */
    public long minNanos() {
        return count == 0 ? 0 : minNanos;
    }
}
