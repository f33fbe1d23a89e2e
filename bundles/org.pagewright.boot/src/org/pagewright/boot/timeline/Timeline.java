// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.timeline;

import java.util.List;

import org.pagewright.kernel.trace.EventColumns;

/**
 * The events of a run as lanes of state intervals.
 *
 * @param events   all events
 * @param lanes    by kind, then in the order they first appeared
 * @param endNanos virtual time of the end
 */
public record Timeline(EventColumns events, List<Lane> lanes, long endNanos) {

    /** Copies the list. */
    public Timeline {
        lanes = List.copyOf(lanes);
    }

    /** Reads the events. */
    public static Timeline of(EventColumns events, long endNanos) {
        return new LaneReader(events, endNanos).read();
    }
}
