// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.trace.EventColumns;
import org.pagewright.kernel.trace.TraceKind;

/** Turns events into lanes in one pass. */
final class LaneReader {
    private final EventColumns events;
    private final long endNanos;
    private final Lane.@Nullable Builder[] threads;
    private final Lane.@Nullable Builder[] queues;
    private final Lane.@Nullable Builder[] mutexes;
    private final FaultLanes faults;
    private final RequestLanes requests;
    private final Lane.Builder stages = new Lane.Builder(LaneKind.STAGES, "");
    private final List<Lane.Builder> order = new ArrayList<>();
    /** The thread that had the processor last. */
    private int running = -1;

    LaneReader(EventColumns events, long endNanos) {
        this.events = events;
        this.endNanos = endNanos;
        int subjects = events.subjects().size();
        threads = new Lane.Builder[subjects];
        queues = new Lane.Builder[subjects];
        mutexes = new Lane.Builder[subjects];
        faults = new FaultLanes(events, order);
        requests = new RequestLanes(events, order);
    }

    Timeline read() {
        order.add(stages);
        for (int i = 0; i < events.size(); i++) {
            take(i, events.kind(i), events.subject(i));
        }
        faults.end(this::isWaiting);
        var lanes = new ArrayList<Lane>();
        order.stream().filter(lane -> !lane.isEmpty()).forEach(lane -> lanes.add(lane.build(events, endNanos)));
        lanes.sort(Comparator.comparing(Lane::kind)); // a stable sort keeps the order of first appearance
        return new Timeline(events, lanes, endNanos);
    }

    private void take(int event, TraceKind kind, int subject) {
        switch (kind) {
        case THREAD_RUNS -> runs(event, subject);
        case THREAD_BLOCKS -> lane(threads, LaneKind.THREAD, subject).change(event, LaneState.BLOCKED);
        case THREAD_READY -> ready(event, subject);
        case THREAD_ENDS, PANIC -> lane(threads, LaneKind.THREAD, subject).change(event, LaneState.NONE);
        case DFC_BEGINS -> lane(queues, LaneKind.DFC_QUEUE, subject).begin(event, LaneState.DFC);
        case DFC_ENDS -> lane(queues, LaneKind.DFC_QUEUE, subject).change(event, LaneState.NONE);
        case MUTEX_TAKEN -> lane(mutexes, LaneKind.MUTEX, subject).begin(event, LaneState.HELD);
        case MUTEX_RELEASED -> lane(mutexes, LaneKind.MUTEX, subject).change(event, LaneState.NONE);
        case REQUEST_SENT -> requests.change(event, LaneState.QUEUED);
        case REQUEST_STARTED -> requests.change(event, LaneState.IN_DRIVER);
        case REQUEST_DEFERRED -> requests.change(event, LaneState.DEFERRED);
        case REQUEST_COMPLETED -> requests.change(event, LaneState.NONE);
        case PAGE_FAULT -> faults.fault(event, subject);
        case PAGE_IN -> faults.pageIn(event, subject);
        case STAGE -> stages.begin(event, LaneState.STAGE);
        default -> {
            // events without a length are only in the table
        }
        }
    }

    private void runs(int event, int subject) {
        if (running >= 0 && running != subject) {
            Lane.Builder before = lane(threads, LaneKind.THREAD, running);
            if (before.last() == LaneState.RUNNING) {
                before.change(event, LaneState.READY);
            }
        }
        running = subject;
        lane(threads, LaneKind.THREAD, subject).change(event, LaneState.RUNNING);
    }

    /** The thread that ran last goes on without a further event unless another one comes between. */
    private void ready(int event, int subject) {
        lane(threads, LaneKind.THREAD, subject).change(event,
                subject == running ? LaneState.RUNNING : LaneState.READY);
    }

    private boolean isWaiting(int subject) {
        Lane.Builder lane = threads[subject];
        return lane != null && lane.last() == LaneState.BLOCKED;
    }

    private Lane.Builder lane(Lane.@Nullable Builder[] lanes, LaneKind kind, int subject) {
        Lane.Builder lane = lanes[subject];
        if (lane == null) {
            lane = new Lane.Builder(kind, events.subjects().get(subject));
            lanes[subject] = lane;
            order.add(lane);
        }
        return lane;
    }
}
