// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.pagewright.header.eval.HeaderMacros;
import org.pagewright.header.syntax.Directive;
import org.pagewright.header.syntax.HeaderFile;
import org.pagewright.header.syntax.HeaderLine;
import org.pagewright.header.syntax.HeaderToken;
import org.pagewright.header.syntax.TokenKind;
import org.pagewright.model.BadInputException;

/**
 * Finds every meaning a header can have: the macros its conditions ask for and it does not define itself are tried
 * undefined and defined, and with the numbers they are compared to.
 */
public final class HeaderVariants {
    private static final int COMBINATION_LIMIT = 128;
    private static final int VALUES_PER_MACRO = 4;

    private HeaderVariants() {
    }

    /**
     * The distinct meanings, the one under the given definitions first, then those with fewer added definitions. Left
     * out are combinations that the header itself refuses or that define a macro twice in different ways; the given
     * definitions alone are left out when no driver exists under them but one does under others.
     *
     * @throws BadInputException when the header has no meaning under the given definitions
     */
    public static List<HeaderVariant> of(HeaderFile file, Map<String, String> given) throws BadInputException {
        List<HeaderVariant> variants = new ArrayList<>();
        NoDriverException none = null;
        try {
            variants.add(new HeaderVariant(Map.of(), HeaderReader.evaluate(file, given)));
        } catch (NoDriverException e) {
            none = e;
        }
        for (Map<String, String> added : combinations(freeMacros(file, given))) {
            add(file, given, added, variants);
        }
        if (variants.isEmpty() && none != null) {
            throw none;
        }
        return variants;
    }

    private static void add(HeaderFile file, Map<String, String> given, Map<String, String> added,
            List<HeaderVariant> variants) {
        var defines = new LinkedHashMap<>(given);
        defines.putAll(added);
        try {
            HeaderMacros macros = HeaderMacros.of(file, defines);
            if (added.size() > 1 && contradicts(macros)) {
                return;
            }
            HeaderBoard board = HeaderReader.evaluate(file, defines, macros);
            if (variants.stream().noneMatch(v -> v.board().settings().equals(board.settings()))) {
                variants.add(new HeaderVariant(added, board));
            }
        } catch (BadInputException refused) {
            // The header does not allow this combination, so it is no meaning of it.
            return;
        }
    }

    /** Whether a macro is defined twice with different replacements, which no compiler accepts. */
    private static boolean contradicts(HeaderMacros macros) {
        Map<String, List<String>> seen = new HashMap<>();
        for (Directive define : macros.activeDefinitions()) {
            List<String> body = define.arguments().stream().map(HeaderToken::spelling).toList();
            if (!seen.computeIfAbsent(define.name(), n -> body).equals(body)) {
                return true;
            }
        }
        return false;
    }

    /** Names that conditions ask for, each with the values worth trying. */
    private static Map<String, Set<String>> freeMacros(HeaderFile file, Map<String, String> given) {
        Map<String, Set<String>> free = new LinkedHashMap<>();
        Set<String> own = new HashSet<>(given.keySet());
        for (HeaderLine line : file.lines()) {
            if (line instanceof Directive directive) {
                if (directive.defines()) {
                    own.add(directive.name());
                } else if (directive.opens() || directive.keyword().equals("elif")) {
                    collect(directive, free);
                }
            }
        }
        free.keySet().removeAll(own);
        return free;
    }

    private static void collect(Directive directive, Map<String, Set<String>> free) {
        Set<String> values = new LinkedHashSet<>();
        values.add("1");
        for (HeaderToken token : directive.arguments()) {
            if (token.kind() == TokenKind.NUMBER && values.size() < VALUES_PER_MACRO) {
                values.add(token.spelling());
            }
        }
        for (HeaderToken token : directive.arguments()) {
            if (token.isIdentifier() && !token.isIdentifier("defined")) {
                free.computeIfAbsent(token.spelling(), n -> new LinkedHashSet<>()).addAll(values);
            }
        }
    }

    private static List<Map<String, String>> combinations(Map<String, Set<String>> free) {
        List<Map<String, String>> all = new ArrayList<>();
        all.add(Map.of());
        for (var macro : free.entrySet()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> shorter : all) {
                for (String value : macro.getValue()) {
                    if (all.size() + longer.size() < COMBINATION_LIMIT) {
                        var combined = new LinkedHashMap<>(shorter);
                        combined.put(macro.getKey(), value);
                        longer.add(combined);
                    }
                }
            }
            all.addAll(longer);
        }
        all.sort(Comparator.comparingInt(Map::size));
        return all.subList(1, all.size());
    }
}
