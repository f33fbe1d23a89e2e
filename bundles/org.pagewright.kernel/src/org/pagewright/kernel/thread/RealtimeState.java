// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.thread;

/** {@code TThreadRealtimeState}: what happens when the thread takes a page fault (fact sheet 10.5). */
public enum RealtimeState {
    /** {@code ERealtimeStateOff}. */
    OFF,
    /** {@code ERealtimeStateOn}: a page fault is KERN-EXEC 61. */
    ON,
    /** {@code ERealtimeStateWarn}: a page fault is traced. */
    WARN
}
