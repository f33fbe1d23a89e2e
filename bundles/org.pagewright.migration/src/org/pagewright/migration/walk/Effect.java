// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.walk;

/**
 * Something a path does that a simulator can repeat.
 *
 * @param kind      what
 * @param name      the function or variable
 * @param value     a position handed over, a code, or what was assigned
 * @param mutex     whether a kernel mutex is held
 * @param fastMutex whether a fast mutex is held
 */
public record Effect(Kind kind, String name, Value value, boolean mutex, boolean fastMutex) {
    /** Kinds of effects. */
    public enum Kind {
        /** A function that is not in the sources is called. */
        CALL,
        /** The request is handed to a function that is not in the sources. */
        HAND_OVER,
        /** A variable gets a value. */
        ASSIGN,
        /** A position is compared with a variable. */
        COMPARE,
        /** Data goes to or comes from the memory of the request. */
        COPY,
        /** The same through a plain address. */
        PLAIN_COPY,
        /** The request is completed. */
        COMPLETE,
        /** The kernel heap is used. */
        HEAP
    }
}
