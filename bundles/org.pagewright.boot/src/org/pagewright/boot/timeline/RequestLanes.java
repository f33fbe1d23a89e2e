// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.trace.EventColumns;

/** Lanes of requests: as many for a drive as it has requests at once, up to {@value #MOST_LANES}. */
final class RequestLanes {
    /** Requests beyond these share the last lane; no driver has so many open. */
    private static final int MOST_LANES = 16;
    private final EventColumns events;
    private final List<Lane.Builder> order;
    private final List<List<Lane.Builder>> byDrive = new ArrayList<>();
    private final Map<Integer, Lane.@Nullable Builder> active = new HashMap<>(); // only looked up, never walked

    RequestLanes(EventColumns events, List<Lane.Builder> order) {
        this.events = events;
        this.order = order;
        for (int drive = 0; drive < 16; drive++) {
            byDrive.add(new ArrayList<>());
        }
    }

    void change(int event, LaneState state) {
        int link = events.link(event);
        if (link == 0) {
            return; // recorded without requests
        }
        Lane.@Nullable Builder lane = state == LaneState.NONE ? active.remove(link) : active.get(link);
        if (lane != null) {
            lane.begin(event, state);
        } else if (state != LaneState.NONE) {
            Lane.Builder fresh = free(events.drive(event));
            active.put(link, fresh);
            fresh.begin(event, state);
        }
    }

    private Lane.Builder free(int drive) {
        List<Lane.Builder> lanes = byDrive.get(drive);
        for (Lane.Builder lane : lanes) {
            if (lane.last() == LaneState.NONE) {
                return lane;
            }
        }
        if (lanes.size() == MOST_LANES) {
            return lanes.getLast();
        }
        String name = "drive " + drive + (lanes.isEmpty() ? "" : " (" + (lanes.size() + 1) + ")");
        var lane = new Lane.Builder(LaneKind.REQUESTS, name);
        lanes.add(lane);
        order.add(lane);
        return lane;
    }
}
