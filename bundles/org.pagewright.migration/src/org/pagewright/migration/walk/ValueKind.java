// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.walk;

/** What is known of a value on a path. */
public enum ValueKind {
    /** A known number. */
    NUMBER,
    /** Nothing is known. */
    UNKNOWN,
    /** An object or an address that is not null. */
    OBJECT,
    /** The request that is served. */
    REQUEST,
    /** The address of the remote memory of the request. */
    REMOTE,
    /** The position of the request, with something added to it. */
    POSITION,
    /** An address in ROM that can be paged. */
    PAGED_ROM,
    /** A DFC queue of the kernel that other drivers use. */
    SYSTEM_QUEUE
}
