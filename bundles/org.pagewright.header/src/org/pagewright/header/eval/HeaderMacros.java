// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.header.syntax.Directive;
import org.pagewright.header.syntax.HeaderFile;
import org.pagewright.header.syntax.HeaderToken;
import org.pagewright.header.syntax.TokenKind;
import org.pagewright.model.BadInputException;

/** The macros of a header under one choice of {@code -D} definitions, and their values. */
public final class HeaderMacros {
    private final HeaderFile file;
    private final MacroTable macros;
    private final Map<String, Long> constants;
    private final List<Directive> activeDefinitions;

    private HeaderMacros(HeaderFile file, Preprocessor preprocessor) {
        this.file = file;
        this.macros = preprocessor.macros();
        this.constants = Map.copyOf(preprocessor.constants());
        this.activeDefinitions = List.copyOf(preprocessor.activeDefinitions());
    }

    /**
     * Preprocesses a header.
     *
     * @param defines macro names with their replacement text
     * @throws BadInputException when the conditionals or comments of the file are broken
     */
    public static HeaderMacros of(HeaderFile file, Map<String, String> defines) throws BadInputException {
        var preprocessor = new Preprocessor(file, defines);
        preprocessor.run();
        return new HeaderMacros(file, preprocessor);
    }

    /** All macros that hold at the end, in the order of their first definition. */
    public Collection<Macro> all() {
        return macros.all();
    }

    /** A macro by name, null when it is not defined. */
    public @Nullable Macro get(String name) {
        return macros.get(name);
    }

    /** The {@code #define} directives that were not skipped, in order. */
    public List<Directive> activeDefinitions() {
        return activeDefinitions;
    }

    /** The value of a macro that is one integer. */
    public long integer(Macro macro) throws BadInputException {
        List<Long> values = integers(macro);
        if (values.size() != 1) {
            throw error(macro, values.isEmpty() ? "has no value" : "must be one integer, not a list");
        }
        return values.getFirst();
    }

    /** The values of a macro that is a list of integers; empty when it is defined as nothing. */
    public List<Long> integers(Macro macro) throws BadInputException {
        try {
            List<List<HeaderToken>> items = ExpressionList.split(expanded(macro));
            List<Long> values = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                List<HeaderToken> item = items.get(i);
                if (item.isEmpty() && i > 0 && i == items.size() - 1) {
                    break; // an initialiser may end with a comma
                }
                values.add(item(macro, item, i, items.size()));
            }
            return values;
        } catch (ExpressionException e) {
            throw error(macro, e.predicate());
        }
    }

    private long item(Macro macro, List<HeaderToken> item, int index, int count) throws BadInputException {
        try {
            return IntegerExpression.value(item, name -> ConstantDefinition.known(name, constants));
        } catch (ExpressionException e) {
            String which = count > 1 ? "item " + (index + 1) + " " : "";
            throw error(macro, which.isEmpty() ? e.predicate() : which + e.predicate());
        }
    }

    /** The values of a replacement list, or null when it has none under these macros. */
    public @Nullable List<Long> tryIntegers(List<HeaderToken> replacement) {
        try {
            List<Long> values = new ArrayList<>();
            for (List<HeaderToken> item : ExpressionList.split(macros.expand(replacement))) {
                values.add(IntegerExpression.value(item, name -> ConstantDefinition.known(name, constants)));
            }
            return values;
        } catch (ExpressionException e) {
            return null;
        }
    }

    /** The text of a macro that is a string literal, adjacent literals joined. */
    public String string(Macro macro) throws BadInputException {
        try {
            var out = new StringBuilder();
            boolean found = false;
            for (HeaderToken token : expanded(macro)) {
                if (token.kind() == TokenKind.STRING) {
                    if (!token.complete() || token.spelling().length() < 2) {
                        throw error(macro, "has a string without its closing quote");
                    }
                    found = true;
                    out.append(token.spelling(), 1, token.spelling().length() - 1);
                }
            }
            if (!found) {
                throw error(macro, "is no string");
            }
            return out.toString();
        } catch (ExpressionException e) {
            throw error(macro, e.predicate());
        }
    }

    private List<HeaderToken> expanded(Macro macro) throws ExpressionException {
        var own = new HeaderToken(TokenKind.IDENTIFIER, 0, 0, macro.name());
        return macros.expand(List.of(own));
    }

    /** An error about a macro at its definition. */
    public BadInputException error(Macro macro, String predicate) {
        Directive definition = macro.definition();
        String sentence = macro.name() + " " + predicate + ".";
        return definition == null
                ? new BadInputException(file.name() + ": -D " + sentence)
                : file.error(definition.arguments().getFirst().start(), sentence);
    }
}
