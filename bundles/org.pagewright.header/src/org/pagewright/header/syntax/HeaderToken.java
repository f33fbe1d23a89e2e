// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.syntax;

/**
 * A run of characters. The tokens of a file cover it without gaps.
 *
 * @param kind     what it is
 * @param start    offset of its first character
 * @param end      offset after its last character
 * @param spelling its characters without line continuations; empty for trivia
 * @param complete false for a comment or literal that the file never closes
 */
public record HeaderToken(TokenKind kind, int start, int end, String spelling, boolean complete) {

    /** A complete token. */
    public HeaderToken(TokenKind kind, int start, int end, String spelling) {
        this(kind, start, end, spelling, true);
    }

    /** Whether it is this punctuator. */
    public boolean is(String punctuator) {
        return kind == TokenKind.PUNCTUATOR && spelling.equals(punctuator);
    }

    /** Whether it is any identifier. */
    public boolean isIdentifier() {
        return kind == TokenKind.IDENTIFIER;
    }

    /** Whether it is this identifier. */
    public boolean isIdentifier(String name) {
        return kind == TokenKind.IDENTIFIER && spelling.equals(name);
    }
}
