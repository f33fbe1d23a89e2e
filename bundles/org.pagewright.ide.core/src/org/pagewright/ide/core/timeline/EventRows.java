// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.timeline;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.boot.timeline.EventFilter;
import org.pagewright.kernel.trace.EventColumns;

/** The events that pass a filter, addressed by row; all of them cost no memory. */
public final class EventRows {
    private final EventColumns events;
    private final int @Nullable [] passing;

    private EventRows(EventColumns events, int @Nullable [] passing) {
        this.events = events;
        this.passing = passing;
    }

    /** Every event. */
    public static EventRows all(EventColumns events) {
        return new EventRows(events, null);
    }

    /** Those that pass; takes as long as the events are many, so not for the UI thread. */
    public static EventRows filtered(EventColumns events, EventFilter filter) {
        if (filter.isEmpty()) {
            return all(events);
        }
        int[] found = new int[1024];
        int count = 0;
        for (int i = 0; i < events.size(); i++) {
            if (filter.test(i)) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i;
            }
        }
        return new EventRows(events, Arrays.copyOf(found, count));
    }

    /** How many pass. */
    public int size() {
        int[] list = passing;
        return list == null ? events.size() : list.length;
    }

    /** The event of a row. */
    public int event(int row) {
        int[] list = passing;
        return list == null ? row : list[row];
    }

    /** The first row of an event at or after this one. */
    public int rowOf(int event) {
        int[] list = passing;
        if (list == null) {
            return event;
        }
        int at = Arrays.binarySearch(list, event);
        return at >= 0 ? at : -at - 1;
    }

    /** The first row at or after a time. */
    public int firstRow(long timeNanos) {
        return rowOf(events.firstAt(timeNanos));
    }

    /** Time since the row before, 0 for the first. */
    public long deltaNanos(int row) {
        return row == 0 ? 0 : events.timeNanos(event(row)) - events.timeNanos(event(row - 1));
    }

    /** The next row that fits, after or before one; -1 when there is none. */
    public int find(EventFilter filter, int after, boolean forward) {
        for (int row = after + (forward ? 1 : -1); row >= 0 && row < size(); row += forward ? 1 : -1) {
            if (filter.test(event(row))) {
                return row;
            }
        }
        return -1;
    }
}
