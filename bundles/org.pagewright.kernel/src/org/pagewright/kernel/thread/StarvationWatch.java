// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.thread;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/** Looks once a second whether a ready thread never gets the processor. */
final class StarvationWatch {
    static final long LIMIT_NANOS = 60_000_000_000L;
    private static final long CHECK_NANOS = 1_000_000_000L;

    private long nextNanos = CHECK_NANOS;

    /** What is wrong, as a sentence; empty when nothing is, or when it is too early to look again. */
    String check(long nowNanos, List<SimThread> threads, @Nullable SimThread running) {
        if (nowNanos < nextNanos) {
            return "";
        }
        nextNanos = nowNanos + CHECK_NANOS;
        for (SimThread thread : threads) {
            if (thread.isReady() && nowNanos - thread.processor().lastRanNanos() > LIMIT_NANOS) {
                return "starvation: thread " + thread.name() + " (priority " + thread.priority()
                        + ") is ready and did not run for " + LIMIT_NANOS / 1_000_000_000L + " s"
                        + (running == null ? ""
                                : ", while thread " + running.name() + " (priority " + running.priority()
                                        + ") does not give the processor away");
            }
        }
        return "";
    }
}
