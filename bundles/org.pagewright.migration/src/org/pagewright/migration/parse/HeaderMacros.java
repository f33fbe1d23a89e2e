// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.parse;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.cdt.core.dom.ast.IASTPreprocessorFunctionStyleMacroDefinition;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorMacroDefinition;

/**
 * The macros of a driver's own headers that stand for code: those with parameters, and those that stand for nothing,
 * for statements or for a function of a class. A macro for a plain value is left as a name, which says more.
 */
public final class HeaderMacros {
    private HeaderMacros() {
    }

    /**
     * The definitions in the order of the headers, as the preprocessor takes them: name with parameters to body. None
     * at all when they grow beyond measure together.
     */
    public static Map<String, String> of(List<ParsedSource> headers) {
        var macros = new LinkedHashMap<String, String>();
        for (ParsedSource header : headers) {
            for (IASTPreprocessorMacroDefinition definition : header.unit().getMacroDefinitions()) {
                if (header.owns(definition) && definition.isActive()) {
                    add(definition, macros);
                }
            }
        }
        String text = macros.entrySet().stream().map(m -> "#define " + m.getKey() + " " + m.getValue())
                .collect(Collectors.joining("\n"));
        return MacroGrowth.isBomb(text) ? Map.of() : macros;
    }

    private static void add(IASTPreprocessorMacroDefinition definition, Map<String, String> macros) {
        String name = String.valueOf(definition.getName());
        String body = definition.getExpansion();
        if (definition instanceof IASTPreprocessorFunctionStyleMacroDefinition function) {
            macros.put(name + Arrays.stream(function.getParameters()).map(p -> p.getParameter())
                    .collect(Collectors.joining(",", "(", ")")), body);
        } else if (!name.startsWith("__") && body.isEmpty() || body.contains(";") || body.contains("::")) {
            macros.put(name, body);
        }
    }
}
