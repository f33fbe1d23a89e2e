// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.timeline;

/** State of a lane in an interval. */
public enum LaneState {
    /** Nothing to see. */
    NONE(false),
    /** A boot stage. */
    STAGE(true),
    /** The thread has the processor. */
    RUNNING(true),
    /** The thread could run, another one does. */
    READY(false),
    /** The thread waits. */
    BLOCKED(false),
    /** A DFC runs or waits for what it asked for. */
    DFC(true),
    /** The request waits for its driver. */
    QUEUED(true),
    /** The driver works on the request. */
    IN_DRIVER(true),
    /** The driver has put the request off. */
    DEFERRED(true),
    /** The thread waits for a page. */
    PAGING(true),
    /** Somebody holds the mutex. */
    HELD(true);

    private final boolean active;

    LaneState(boolean active) {
        this.active = active;
    }

    /** Whether a lane seen from afar is filled by it. */
    public boolean isActive() {
        return active;
    }
}
