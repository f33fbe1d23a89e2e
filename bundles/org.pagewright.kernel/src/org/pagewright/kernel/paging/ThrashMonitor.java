// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.pagewright.kernel.time.EventQueue;
import org.pagewright.model.KErr;

/** How much of the time threads spend paging in, from 0 to 255 (fact sheet 8.7). */
public final class ThrashMonitor {
    private static final long PERIOD_NANOS = 1_000_000_000L;
    private static final int MAX_LEVEL = 255;

    private final EventQueue events;
    private int threads;
    private int level;
    private int highest;
    private int thrashing = 200;
    private int good = 150;
    private int notifications;
    private boolean aboveThrashing;
    private boolean armed;
    private long integral;
    private long changedNanos;
    private long periodNanos;

    ThrashMonitor(EventQueue events) {
        this.events = events;
    }

    void start() {
        change(1);
    }

    void end() {
        change(-1);
    }

    private void change(int by) {
        long now = events.nowNanos();
        integral += (now - changedNanos) * threads;
        changedNanos = now;
        threads += by;
        if (!armed) {
            armed = true;
            periodNanos = now;
            integral = 0;
            events.housekeepingAfter(PERIOD_NANOS, this::period);
        }
    }

    private void period() {
        change(0);
        long elapsed = events.nowNanos() - periodNanos;
        int activity = elapsed == 0 ? 0 : (int) Math.min(MAX_LEVEL, 256 * integral / elapsed);
        level = activity > level ? (3 * level + activity) / 4 : activity;
        highest = Math.max(highest, level);
        if (level >= thrashing && !aboveThrashing) {
            aboveThrashing = true;
            notifications++;
        } else if (level < good && aboveThrashing) {
            aboveThrashing = false;
            notifications++;
        }
        integral = 0;
        periodNanos = events.nowNanos();
        armed = level > 0 || threads > 0;
        if (armed) {
            events.housekeepingAfter(PERIOD_NANOS, this::period);
        }
    }

    /** {@code EVMHalSetThrashThresholds}. */
    public int setThresholds(int newThrashing, int newGood) {
        if (newThrashing < newGood || newThrashing > MAX_LEVEL) {
            return KErr.ARGUMENT.code();
        }
        thrashing = newThrashing;
        good = newGood;
        return KErr.NONE.code();
    }

    /** {@code EVMHalGetThrashLevel}. */
    public int level() {
        return level;
    }

    /** The highest level of the run. */
    public int highest() {
        return highest;
    }

    /** How often {@code EChangesThrashLevel} was posted. */
    public int notifications() {
        return notifications;
    }
}
