// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.eval;

/** Why an expression has no value; the message continues a sentence whose subject is the expression. */
final class ExpressionException extends Exception {
    private static final long serialVersionUID = 1L;

    ExpressionException(String predicate) {
        super(predicate);
    }

    /** The rest of the sentence. */
    String predicate() {
        String message = getMessage();
        return message == null ? "has no value" : message;
    }
}
