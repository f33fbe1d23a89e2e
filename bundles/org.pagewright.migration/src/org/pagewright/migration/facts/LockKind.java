// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

/** What a piece of code can hold while it calls something. */
public enum LockKind {
    /** A fast mutex, or the system lock. */
    FAST_MUTEX,
    /** A kernel mutex. */
    KERNEL_MUTEX,
    /** A thread critical section. */
    CRITICAL_SECTION,
    /** An exception trap, which makes user accesses legal in a critical section. */
    TRAP
}
