// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

/** Whether recorded requests begin when they were recorded, or later as the board is too slow for them. */
final class RecordedPace {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private long startNanos;
    private long mostLateNanos;

    /** The recording begins now. */
    void start(long nowNanos) {
        startNanos = nowNanos;
    }

    /** Time left until a request is due; when it is over by now, the request begins so late. */
    long untilNanos(long recordedNanos, long nowNanos) {
        long left = startNanos + recordedNanos - nowNanos;
        mostLateNanos = Math.max(mostLateNanos, -left);
        return left;
    }

    /** A sentence about a board that fell back by a second or more, empty for any other. */
    String behind(long recordedNanos, long tookNanos) {
        return mostLateNanos < NANOS_PER_SECOND ? ""
                : "The storage of this board is too slow for the recording: requests began up to "
                        + seconds(mostLateNanos) + " s late, and " + seconds(recordedNanos) + " s of recording took "
                        + seconds(tookNanos) + " s.";
    }

    private static String seconds(long nanos) {
        long tenths = (nanos + NANOS_PER_SECOND / 20) / (NANOS_PER_SECOND / 10);
        return tenths / 10 + "." + tenths % 10;
    }
}
