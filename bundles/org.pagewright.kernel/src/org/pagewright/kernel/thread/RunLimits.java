// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.thread;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/** What ends a run that would not end by itself: too many steps in one instant, starvation, too much virtual time. */
final class RunLimits {
    /** Steps in one instant of virtual time after which the run is called a livelock. */
    static final int LIVELOCK_STEPS = 1_000_000;

    private final StarvationWatch starvation = new StarvationWatch();
    private final long timeLimitNanos;
    private long endNanos;
    private long instantNanos = -1;
    private int stepsThisInstant;
    private String reached = "";

    /** @param timeLimitNanos virtual time, counted from the last {@link #progressed} */
    RunLimits(long timeLimitNanos) {
        this.timeLimitNanos = timeLimitNanos;
        this.endNanos = timeLimitNanos;
    }

    /** A part of the work is done, so the time counts anew. */
    void progressed(long nowNanos) {
        endNanos = nowNanos + timeLimitNanos;
    }

    /** Another step, of this thread; whether it is one too many. */
    boolean livelocked(long nowNanos, SimThread next) {
        stepsThisInstant = instantNanos == nowNanos ? stepsThisInstant + 1 : 0;
        instantNanos = nowNanos;
        if (stepsThisInstant > LIVELOCK_STEPS) {
            reached = "livelock: " + LIVELOCK_STEPS + " steps without any time passing, the last ones of thread "
                    + next.name();
        }
        return stepsThisInstant > LIVELOCK_STEPS;
    }

    /** Whether the time up to this instant is more than the run has. */
    boolean timeIsUp(long untilNanos) {
        if (untilNanos <= endNanos) {
            return false;
        }
        reached = endNanos == timeLimitNanos
                ? "the run reached its limit of " + timeLimitNanos / 1_000_000 + " ms of virtual time"
                : "the workload finished nothing for " + timeLimitNanos / 1_000_000 + " ms of virtual time";
        return true;
    }

    /** Whether a ready thread has waited for the processor too long. */
    boolean starved(long nowNanos, List<SimThread> threads, @Nullable SimThread running) {
        String found = starvation.check(nowNanos, threads, running);
        if (!found.isEmpty()) {
            reached = found;
        }
        return !found.isEmpty();
    }

    /** The limit that was reached, empty when none was. */
    String reached() {
        return reached;
    }
}
