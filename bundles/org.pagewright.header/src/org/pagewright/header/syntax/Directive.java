// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.syntax;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A preprocessor directive.
 *
 * @param keyword   the word after the {@code #}; empty for the null directive
 * @param tokens    all tokens of its logical line
 * @param arguments the significant tokens after the keyword
 * @param enclosing the branch around it; a branch's own {@code #else} stands in the branch around the conditional
 */
public record Directive(String keyword, List<HeaderToken> tokens, List<HeaderToken> arguments,
        @Nullable Branch enclosing) implements HeaderLine {

    /** Whether it opens a conditional. */
    public boolean opens() {
        return keyword.equals("if") || keyword.equals("ifdef") || keyword.equals("ifndef");
    }

    /** Whether it begins a further branch. */
    public boolean continues() {
        return keyword.equals("else") || keyword.equals("elif");
    }

    /** Whether it ends a conditional. */
    public boolean closes() {
        return keyword.equals("endif");
    }

    /** Whether it is a {@code #define} with a name. */
    public boolean defines() {
        return keyword.equals("define") && !arguments.isEmpty() && arguments.getFirst().isIdentifier();
    }

    /** The name behind {@code #define}, {@code #undef}, {@code #ifdef} or {@code #ifndef}; empty when there is none. */
    public String name() {
        return !arguments.isEmpty() && arguments.getFirst().isIdentifier() ? arguments.getFirst().spelling() : "";
    }

    /** Whether it defines a macro with parameters: the bracket follows the name without a space. */
    public boolean hasParameters() {
        return defines() && arguments.size() > 1 && arguments.get(1).is("(")
                && arguments.get(1).start() == arguments.getFirst().end();
    }

    /** The replacement of an object-like {@code #define}. */
    public List<HeaderToken> body() {
        return defines() && !hasParameters() ? arguments.subList(1, arguments.size()) : List.of();
    }
}
