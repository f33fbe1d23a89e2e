// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.header.syntax.HeaderToken;
import org.pagewright.header.syntax.TokenKind;

/** Macros in the order of their first definition, and their expansion within fixed bounds. */
final class MacroTable {
    /** Tokens one expansion may visit; a real header needs a few dozen. */
    static final int TOKEN_LIMIT = 20_000;
    private static final int DEPTH_LIMIT = 100;

    private final Map<String, Macro> macros = new LinkedHashMap<>();

    void define(Macro macro) {
        macros.put(macro.name(), macro);
    }

    void undefine(String name) {
        macros.remove(name);
    }

    @Nullable
    Macro get(String name) {
        return macros.get(name);
    }

    boolean isDefined(String name) {
        return macros.containsKey(name);
    }

    Collection<Macro> all() {
        return macros.values();
    }

    /**
     * Replaces macros until none is left.
     *
     * @throws ExpressionException when a macro contains itself or the result grows beyond {@link #TOKEN_LIMIT}
     */
    List<HeaderToken> expand(List<HeaderToken> tokens) throws ExpressionException {
        return new Expansion().expand(tokens, 0);
    }

    /** One bounded expansion. */
    private final class Expansion {
        private final Set<String> active = new HashSet<>();
        private int visited;

        List<HeaderToken> expand(List<HeaderToken> tokens, int depth) throws ExpressionException {
            if (depth > DEPTH_LIMIT) {
                throw new ExpressionException("goes through more than " + DEPTH_LIMIT + " macros");
            }
            List<HeaderToken> out = new ArrayList<>();
            for (int i = 0; i < tokens.size(); i++) {
                HeaderToken token = tokens.get(i);
                visit();
                Macro macro = token.isIdentifier() && !isQualified(tokens, i) ? macros.get(token.spelling()) : null;
                if (macro == null) {
                    out.add(token);
                    continue;
                }
                List<String> parameters = macro.parameters();
                if (parameters == null) {
                    out.addAll(inside(macro.name(), macro.body(), depth));
                } else if (i + 1 < tokens.size() && tokens.get(i + 1).is("(")) {
                    var arguments = new MacroArguments(tokens, i + 1);
                    out.addAll(inside(macro.name(), substituted(macro, parameters, arguments, depth), depth));
                    i = arguments.end();
                } else {
                    out.add(token);
                }
            }
            return out;
        }

        private List<HeaderToken> inside(String name, List<HeaderToken> body, int depth) throws ExpressionException {
            if (!active.add(name)) {
                throw new ExpressionException("is defined in terms of itself through " + name);
            }
            List<HeaderToken> result = expand(body, depth + 1);
            active.remove(name);
            return result;
        }

        private List<HeaderToken> substituted(Macro macro, List<String> parameters, MacroArguments arguments, int depth)
                throws ExpressionException {
            if (arguments.count(parameters.size()) != parameters.size()) {
                throw new ExpressionException("gives " + macro.name() + " the wrong number of arguments");
            }
            List<HeaderToken> out = new ArrayList<>();
            for (HeaderToken token : macro.body()) {
                visit();
                int index = token.isIdentifier() ? parameters.indexOf(token.spelling()) : -1;
                if (token.kind() == TokenKind.PUNCTUATOR && token.spelling().startsWith("#")) {
                    throw new ExpressionException(
                            "uses the # operator of " + macro.name() + ", which gives no integer");
                }
                if (index >= 0) {
                    out.addAll(expand(arguments.get(index), depth + 1));
                } else {
                    out.add(token);
                }
            }
            return out;
        }

        private void visit() throws ExpressionException {
            if (++visited > TOKEN_LIMIT) {
                throw new ExpressionException("expands to more than " + TOKEN_LIMIT + " tokens");
            }
        }
    }

    private static boolean isQualified(List<HeaderToken> tokens, int index) {
        return index > 0 && tokens.get(index - 1).is("::");
    }
}
