// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.behaviour;

/** How a driver answers a request (fact sheet 5.3, 6.3). */
public enum Answer {
    /** Accepted and completed later, or answered at once. */
    SERVED,
    /** Put off: Request returns a positive value. */
    DEFERRED,
    /** Ended with an error. */
    REFUSED,
    /** Accepted, and nothing in the sources completes it. */
    NEVER_COMPLETED
}
