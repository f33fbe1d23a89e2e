// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.eval;

import java.util.List;

import org.pagewright.header.syntax.HeaderToken;

/** The arguments of one use of a function-like macro. */
final class MacroArguments {
    private final List<List<HeaderToken>> arguments;
    private final int end;

    /** Reads from the opening bracket. */
    MacroArguments(List<HeaderToken> tokens, int open) throws ExpressionException {
        int depth = 0;
        int close = -1;
        for (int i = open; i < tokens.size() && close < 0; i++) {
            if (tokens.get(i).is("(")) {
                depth++;
            } else if (tokens.get(i).is(")") && --depth == 0) {
                close = i;
            }
        }
        if (close < 0) {
            throw new ExpressionException("misses a ')'");
        }
        arguments = ExpressionList.split(tokens.subList(open + 1, close));
        end = close;
    }

    /** Index of the closing bracket. */
    int end() {
        return end;
    }

    /** How many there are; empty brackets are one empty argument to a macro that takes one. */
    int count(int wanted) {
        return arguments.isEmpty() && wanted == 1 ? 1 : arguments.size();
    }

    List<HeaderToken> get(int index) {
        return index < arguments.size() ? arguments.get(index) : List.of();
    }
}
