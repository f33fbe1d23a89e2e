// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
     * The distinct meanings, the one under the given definitions first, then those with fewer added definitions. A
     * combination that the header itself refuses is left out.
     *
     * @throws BadInputException when the header has no meaning under the given definitions
     */
    public static List<HeaderVariant> of(HeaderFile file, Map<String, String> given) throws BadInputException {
        List<HeaderVariant> variants = new ArrayList<>();
        variants.add(new HeaderVariant(Map.of(), HeaderReader.evaluate(file, given)));
        for (Map<String, String> added : combinations(freeMacros(file, given))) {
            var defines = new LinkedHashMap<>(given);
            defines.putAll(added);
            try {
                HeaderBoard board = HeaderReader.evaluate(file, defines);
                if (variants.stream().noneMatch(v -> v.board().settings().equals(board.settings()))) {
                    variants.add(new HeaderVariant(added, board));
                }
            } catch (BadInputException refused) {
                continue;
            }
        }
        return variants;
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
