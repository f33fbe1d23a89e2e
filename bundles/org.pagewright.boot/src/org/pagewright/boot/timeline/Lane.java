// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.timeline;

import java.util.Arrays;

import org.pagewright.kernel.trace.EventColumns;

/**
 * One lane as state intervals: each begins with an event and ends where the next one begins. Five bytes an interval and
 * one sum for every {@value #BLOCK}; every question is answered by binary search.
 */
public final class Lane {
    private static final int BLOCK = 16;
    private static final LaneState[] STATES = LaneState.values();

    private final LaneKind kind;
    private final String name;
    private final EventColumns events;
    private final long endNanos;
    private final int[] first;
    private final byte[] states;
    /** Active time before each block of intervals. */
    private final long[] activeBefore;

    /** Takes the arrays over. */
    Lane(LaneKind kind, String name, EventColumns events, long endNanos, int[] first, byte[] states) {
        this.kind = kind;
        this.name = name;
        this.events = events;
        this.endNanos = endNanos;
        this.first = first;
        this.states = states;
        activeBefore = new long[first.length / BLOCK + 1];
        long sum = 0;
        for (int i = 0; i < first.length; i++) {
            if (i % BLOCK == 0) {
                activeBefore[i / BLOCK] = sum;
            }
            sum += activeNanos(i);
        }
    }

    /** What the lane shows. */
    public LaneKind kind() {
        return kind;
    }

    /** Thread, queue, mutex or drive. */
    public String name() {
        return name;
    }

    /** How many intervals there are. */
    public int size() {
        return first.length;
    }

    /** The event that began an interval. */
    public int event(int interval) {
        return first[interval];
    }

    /** State in an interval. */
    public LaneState state(int interval) {
        return STATES[states[interval]];
    }

    /** Where an interval begins. */
    public long startNanos(int interval) {
        return events.timeNanos(first[interval]);
    }

    /** Where an interval ends. */
    public long endNanos(int interval) {
        return interval + 1 < first.length ? events.timeNanos(first[interval + 1]) : endNanos;
    }

    /** The last interval that begins at or before a time; -1 when the lane begins later. */
    public int at(long timeNanos) {
        return at(timeNanos, 0);
    }

    /** The same, known to be no earlier than a given interval; near ones are found fast. */
    int at(long timeNanos, int from) {
        int low = Math.max(from, 0);
        if (low >= first.length || startNanos(low) > timeNanos) {
            return low - 1;
        }
        int step = 1;
        int high = low + 1;
        while (high < first.length && startNanos(high) <= timeNanos) {
            low = high;
            step <<= 1;
            high = Math.min(first.length, high + step);
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (startNanos(middle) <= timeNanos) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Active time between two moments. */
    public long activeNanos(long fromNanos, long toNanos) {
        return toNanos <= fromNanos ? 0 : activeBefore(toNanos, at(toNanos)) - activeBefore(fromNanos, at(fromNanos));
    }

    /** The next interval with an active state that begins after a time, the last one before it; -1 for none. */
    public int step(long timeNanos, boolean forward) {
        int i = forward ? at(timeNanos) + 1 : at(timeNanos - 1);
        while (i >= 0 && i < first.length && !state(i).isActive()) {
            i += forward ? 1 : -1;
        }
        return i >= 0 && i < first.length ? i : -1;
    }

    /** Active time before a moment whose interval, or the one that ends there, is known. */
    long activeBefore(long timeNanos, int last) {
        if (last < 0) {
            return 0;
        }
        long sum = activeBefore[last / BLOCK];
        for (int i = last / BLOCK * BLOCK; i < last; i++) {
            sum += activeNanos(i);
        }
        return sum + (state(last).isActive() ? Math.min(timeNanos, endNanos(last)) - startNanos(last) : 0);
    }

    private long activeNanos(int interval) {
        return state(interval).isActive() ? endNanos(interval) - startNanos(interval) : 0;
    }

    /** Collects intervals; a state that does not change makes none. */
    static final class Builder {
        private final LaneKind kind;
        private final String name;
        private int[] first = new int[16];
        private byte[] states = new byte[16];
        private int size;

        Builder(LaneKind kind, String name) {
            this.kind = kind;
            this.name = name;
        }

        LaneState last() {
            return size == 0 ? LaneState.NONE : STATES[states[size - 1]];
        }

        /** A new interval, though the state may be the same. */
        void begin(int event, LaneState state) {
            if (size == first.length) {
                first = Arrays.copyOf(first, size * 2);
                states = Arrays.copyOf(states, size * 2);
            }
            first[size] = event;
            states[size++] = (byte) state.ordinal();
        }

        void change(int event, LaneState state) {
            if (last() != state) {
                begin(event, state);
            }
        }

        boolean isEmpty() {
            return size == 0;
        }

        Lane build(EventColumns events, long endNanos) {
            return new Lane(kind, name, events, endNanos, Arrays.copyOf(first, size), Arrays.copyOf(states, size));
        }
    }
}
