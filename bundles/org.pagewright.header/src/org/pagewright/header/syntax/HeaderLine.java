// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.syntax;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/** A logical line with its newline. The lines of a file cover it without gaps. */
public sealed interface HeaderLine permits CodeLine, Directive {

    /** All tokens, trivia included. */
    List<HeaderToken> tokens();

    /** The branch of a conditional it stands in; null at the top of the file. */
    @Nullable
    Branch enclosing();

    /** Offset of the first character. */
    default int start() {
        return tokens().getFirst().start();
    }

    /** Offset after the newline. */
    default int end() {
        return tokens().getLast().end();
    }

    /** Offset after the last character before the newline. */
    default int contentEnd() {
        HeaderToken last = tokens().getLast();
        return last.kind() == TokenKind.NEWLINE ? last.start() : last.end();
    }

    /** The tokens the preprocessor sees. */
    default List<HeaderToken> significant() {
        return tokens().stream().filter(t -> !t.kind().isTrivia()).toList();
    }
}
