// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.walk;

import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.FunctionFacts;

/**
 * Something a path does that a simulator can repeat.
 *
 * @param kind      what
 * @param name      the function or variable
 * @param value     a position handed over, a code, or what was assigned
 * @param mutex     whether a kernel mutex is held
 * @param fastMutex whether a fast mutex is held
 * @param critical  whether the thread is in a critical section that it entered here
 * @param trapped   whether an exception would be caught
 * @param place     where; null when the place does not matter
 */
public record Effect(Kind kind, String name, Value value, boolean mutex, boolean fastMutex, boolean critical,
        boolean trapped, @Nullable Place place) {
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
        /** Data is copied that is not known to be that of the request. */
        MEMORY_COPY,
        /** The request is completed. */
        COMPLETE,
        /** The kernel heap is used. */
        HEAP,
        /** Memory of a client is touched or pinned, or a client's status is written. */
        USER_MEMORY,
        /** A request object, a pin object or a DFC queue of a channel is made, used or destroyed. */
        OBJECT,
        /** A DFC queue of the kernel is asked for. */
        SYSTEM_QUEUE,
        /** ROM that can be paged is read. */
        ROM_READ
    }

    /**
     * A place in the sources.
     *
     * @param function the function it is in
     * @param node     the call or expression
     */
    public record Place(FunctionFacts function, IASTNode node) {
        /** File and line, for messages. */
        public String where() {
            return function.source().file().name() + ":" + line();
        }

        /** The line, from 1. */
        public int line() {
            return function.source().range(node).line();
        }

        /** The call there; null when it is none. */
        public @Nullable CallSite call() {
            for (CallSite call : function.calls()) {
                if (call.node() == node) {
                    return call;
                }
            }
            return null;
        }
    }
}
