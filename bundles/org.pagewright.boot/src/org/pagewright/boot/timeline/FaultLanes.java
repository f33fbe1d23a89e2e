// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.trace.EventColumns;

/** A lane of page faults for each thread. A fault whose page was in RAM has no length and leaves no interval. */
final class FaultLanes {
    private final EventColumns events;
    private final List<Lane.Builder> order;
    private final Lane.@Nullable Builder[] lanes;
    private final int[] pending;

    FaultLanes(EventColumns events, List<Lane.Builder> order) {
        this.events = events;
        this.order = order;
        lanes = new Lane.Builder[events.subjects().size()];
        pending = new int[lanes.length];
        Arrays.fill(pending, -1);
    }

    void fault(int event, int subject) {
        pending[subject] = event;
    }

    void pageIn(int event, int subject) {
        int fault = pending[subject];
        if (fault >= 0 && events.detail(fault) == events.detail(event)) {
            lane(subject).begin(fault, LaneState.PAGING);
            lane(subject).begin(event, LaneState.NONE);
            pending[subject] = -1;
        }
    }

    /** A fault that never ended, of a thread that still waits, lasts to the end. */
    void end(IntPredicate isWaiting) {
        for (int subject = 0; subject < pending.length; subject++) {
            if (pending[subject] >= 0 && isWaiting.test(subject)) {
                lane(subject).begin(pending[subject], LaneState.PAGING);
            }
        }
    }

    private Lane.Builder lane(int subject) {
        Lane.Builder lane = lanes[subject];
        if (lane == null) {
            lane = new Lane.Builder(LaneKind.FAULTS, events.subjects().get(subject));
            lanes[subject] = lane;
            order.add(lane);
        }
        return lane;
    }
}
