// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.syntax;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A line that is no directive: blank, comment, or code.
 *
 * @param tokens    its tokens
 * @param enclosing the branch around it
 */
public record CodeLine(List<HeaderToken> tokens, @Nullable Branch enclosing) implements HeaderLine {

    /** Whether there is nothing but white space. */
    public boolean isBlank() {
        return tokens.stream().allMatch(t -> t.kind() == TokenKind.WHITESPACE || t.kind() == TokenKind.NEWLINE);
    }

    /** Whether there is a comment and nothing else. */
    public boolean isComment() {
        return !isBlank() && tokens.stream().allMatch(t -> t.kind().isTrivia());
    }
}
