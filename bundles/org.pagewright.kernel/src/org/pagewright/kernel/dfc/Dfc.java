// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.dfc;

import java.util.function.Supplier;

import org.pagewright.kernel.thread.Frame;

/** A deferred function call: work that a queue's thread does once each time it is added (fact sheet 1). */
public final class Dfc {
    private final String name;
    private final DfcQueue queue;
    private final int priority;
    private final Supplier<Frame> body;
    private boolean queued;

    /**
     * @param priority 0 to 7, higher runs first
     * @param body     makes the routine of one run
     */
    public Dfc(String name, DfcQueue queue, int priority, Supplier<Frame> body) {
        this.name = name;
        this.queue = queue;
        this.priority = priority;
        this.body = body;
    }

    /** Queues it unless it is queued already; callable from any thread and from interrupts. */
    public void add() {
        if (!queued) {
            queued = true;
            queue.add(this);
        }
    }

    /** Takes it from the queue; false when it was not queued. */
    public boolean cancel() {
        boolean was = queued;
        if (was) {
            queued = false;
            queue.remove(this);
        }
        return was;
    }

    /** The queue. */
    public DfcQueue queue() {
        return queue;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    int priority() {
        return priority;
    }

    Frame start() {
        queued = false;
        return body.get();
    }
}
