// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

import org.HdrHistogram.Histogram;

/**
 * Time from page fault to mapped page, in nanoseconds of virtual time.
 *
 * @param count     page-ins
 * @param minNanos  shortest
 * @param meanNanos mean, rounded down
 * @param p50Nanos  median
 * @param p90Nanos  90th percentile
 * @param p99Nanos  99th percentile
 * @param maxNanos  longest
 */
public record LatencyOutcome(long count, long minNanos, long meanNanos, long p50Nanos, long p90Nanos, long p99Nanos,
        long maxNanos) {

    /** The percentiles of samples, exact to three digits. */
    public static LatencyOutcome of(long[] nanos) {
        if (nanos.length == 0) {
            return new LatencyOutcome(0, 0, 0, 0, 0, 0, 0);
        }
        var histogram = new Histogram(3);
        long sum = 0;
        long min = Long.MAX_VALUE;
        long max = 0;
        for (long sample : nanos) {
            histogram.recordValue(sample);
            sum += sample;
            min = Math.min(min, sample);
            max = Math.max(max, sample);
        }
        return new LatencyOutcome(nanos.length, min, sum / nanos.length,
                Math.min(max, histogram.getValueAtPercentile(50)), Math.min(max, histogram.getValueAtPercentile(90)),
                Math.min(max, histogram.getValueAtPercentile(99)), max);
    }
}
