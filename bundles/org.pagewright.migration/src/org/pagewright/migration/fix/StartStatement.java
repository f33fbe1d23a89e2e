// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import org.eclipse.cdt.core.dom.ast.IASTStatement;

/**
 * A statement with which a request starts.
 *
 * @param kind      what it is
 * @param statement the statement
 * @param name      the local or member it sets; empty for a check
 * @param value     what it sets it to, or the condition of a check, without white space and casts
 */
record StartStatement(Kind kind, IASTStatement statement, String name, String value) {
    /** What a statement at the start of a request is. */
    enum Kind {
        /** A local with a value that needs no call but the length of a descriptor. */
        DECLARATION,
        /** An answer with an error under a condition. */
        CHECK,
        /** The client's status is kept in a member. */
        STATUS,
        /** An address of the client is kept in a member. */
        ADDRESS,
        /** Another value is kept in a member. */
        STORE,
        /** Anything else: the request is being done. */
        OTHER
    }
}
