// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.syntax;

/** Kinds of tokens; the first four are trivia that the preprocessor replaces by a space. */
public enum TokenKind {
    WHITESPACE, NEWLINE, LINE_COMMENT, BLOCK_COMMENT, IDENTIFIER, NUMBER, STRING, CHARACTER, PUNCTUATOR, OTHER;

    /** Whether the preprocessor ignores it. */
    public boolean isTrivia() {
        return ordinal() <= BLOCK_COMMENT.ordinal();
    }
}
