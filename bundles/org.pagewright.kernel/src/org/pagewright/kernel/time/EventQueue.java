// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.time;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Events in virtual time: a binary heap ordered by time, then by the order of scheduling, so that equal times keep a
 * fixed order on every machine.
 */
public final class EventQueue {
    private long[] times = new long[64];
    private long[] sequences = new long[64];
    private @Nullable Runnable[] actions = new @Nullable Runnable[64];
    private int size;
    private long nextSequence;
    private long nowNanos;
    private int foreground;

    /**
     * Housekeeping that repeats as long as the system lives, such as a monitor's period.
     *
     * @param action what to do
     */
    private record Housekeeping(Runnable action) implements Runnable {
        @Override
        public void run() {
            action.run();
        }
    }

    /** Virtual time since power-on. */
    public long nowNanos() {
        return nowNanos;
    }

    /** Whether nothing is scheduled but periodic housekeeping, which alone wakes nobody. */
    public boolean isIdle() {
        return foreground == 0;
    }

    /** Time of the earliest event, {@link Long#MAX_VALUE} when there is none. */
    public long nextNanos() {
        return size == 0 ? Long.MAX_VALUE : times[0];
    }

    /**
     * Schedules an action.
     *
     * @param timeNanos when; a time in the past is an error of ours
     */
    public void at(long timeNanos, Runnable action) {
        if (timeNanos < nowNanos) {
            throw new IllegalArgumentException("event at " + timeNanos + " lies before now, " + nowNanos);
        }
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            sequences = Arrays.copyOf(sequences, size * 2);
            actions = Arrays.copyOf(actions, size * 2);
        }
        foreground += action instanceof Housekeeping ? 0 : 1;
        siftUp(size++, timeNanos, nextSequence++, action);
    }

    /** Schedules an action a number of nanoseconds from now. */
    public void after(long delayNanos, Runnable action) {
        at(nowNanos + delayNanos, action);
    }

    /** Schedules housekeeping: it happens, but does not keep a run alive. */
    public void housekeepingAfter(long delayNanos, Runnable action) {
        at(nowNanos + delayNanos, new Housekeeping(action));
    }

    /** Moves the clock forward without passing an event. */
    public void advanceTo(long timeNanos) {
        if (timeNanos < nowNanos || timeNanos > nextNanos()) {
            throw new IllegalArgumentException("cannot advance from " + nowNanos + " to " + timeNanos);
        }
        nowNanos = timeNanos;
    }

    /** Moves the clock to the earliest event and runs it; the queue must not be empty. */
    public void fireNext() {
        Runnable action = actions[0];
        nowNanos = times[0];
        size--;
        Runnable last = actions[size];
        actions[size] = null;
        if (size > 0 && last != null) {
            siftDown(times[size], sequences[size], last);
        }
        if (action != null) {
            foreground -= action instanceof Housekeeping ? 0 : 1;
            action.run();
        }
    }

    private void siftUp(int hole, long time, long sequence, Runnable action) {
        int i = hole;
        while (i > 0) {
            int parent = (i - 1) >>> 1;
            if (!before(time, sequence, parent)) {
                break;
            }
            move(parent, i);
            i = parent;
        }
        put(i, time, sequence, action);
    }

    private void siftDown(long time, long sequence, Runnable action) {
        int i = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && before(times[child + 1], sequences[child + 1], child)) {
                child++;
            }
            if (before(time, sequence, child)) {
                break;
            }
            move(child, i);
            i = child;
            child = 2 * i + 1;
        }
        put(i, time, sequence, action);
    }

    private boolean before(long time, long sequence, int other) {
        return time < times[other] || (time == times[other] && sequence < sequences[other]);
    }

    private void move(int from, int to) {
        times[to] = times[from];
        sequences[to] = sequences[from];
        actions[to] = actions[from];
    }

    private void put(int i, long time, long sequence, Runnable action) {
        times[i] = time;
        sequences[i] = sequence;
        actions[i] = action;
    }
}
