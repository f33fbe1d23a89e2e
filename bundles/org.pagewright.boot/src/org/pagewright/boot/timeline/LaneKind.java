// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.timeline;

/** What a lane of the timeline shows; lanes are ordered by it. */
public enum LaneKind {
    /** Boot stages. */
    STAGES,
    /** What a thread does. */
    THREAD,
    /** DFCs of a queue. */
    DFC_QUEUE,
    /** Requests of a drive. */
    REQUESTS,
    /** Page faults of a thread, from the fault to the mapped page. */
    FAULTS,
    /** Who holds a mutex. */
    MUTEX
}
