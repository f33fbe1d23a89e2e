// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.eval;

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.header.syntax.HeaderToken;

/** Constants a header defines in C++ on one line: {@code const TInt KNandDrives = 8;}. */
final class ConstantDefinition {
    private ConstantDefinition() {
    }

    /** Adds the constants defined on a line; a line that defines none, or one without integer value, adds nothing. */
    static void collect(List<HeaderToken> line, MacroTable macros, Map<String, Long> constants) {
        for (int i = 0; i + 3 < line.size(); i++) {
            boolean typed = line.get(i).isIdentifier() && IntegerType.isType(line.get(i).spelling());
            boolean constant = i > 0 && line.get(i - 1).isIdentifier("const");
            if (typed && constant && line.get(i + 1).isIdentifier() && line.get(i + 2).is("=")) {
                int end = i + 3;
                while (end < line.size() && !line.get(end).is(";")) {
                    end++;
                }
                Long value = value(line.subList(i + 3, end), macros, constants);
                if (value != null) {
                    constants.put(line.get(i + 1).spelling(), IntegerType.convert(line.get(i).spelling(), value));
                }
            }
        }
    }

    private static @Nullable Long value(List<HeaderToken> tokens, MacroTable macros, Map<String, Long> constants) {
        try {
            return IntegerExpression.value(macros.expand(tokens), name -> known(name, constants));
        } catch (ExpressionException e) {
            return null;
        }
    }

    /** The value of a name in the header's code or the kernel's headers. */
    static long known(String name, Map<String, Long> constants) throws ExpressionException {
        Long value = constants.containsKey(name) ? constants.get(name) : KnownConstants.value(name);
        if (value == null) {
            throw new ExpressionException(
                    "uses " + name + ", whose value is unknown; give it with -D " + name + "=VALUE");
        }
        return value;
    }
}
