// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.SourceRange;

/**
 * How a driver's author sets braces and indents, read off one function.
 *
 * @param file     the file
 * @param ownLine  whether an opening brace has a line of its own
 * @param indented whether the braces are indented like the body, as the kernel's own sources have it
 */
record CodeStyle(SourceFile file, boolean ownLine, boolean indented) {

    /** Whether most opening braces of a file have a line of their own. */
    static boolean ofFile(SourceFile file) {
        long own = file.text().lines().filter(l -> l.strip().equals("{")).count();
        long behind = file.text().lines().filter(l -> l.stripTrailing().endsWith(" {")).count();
        return own > behind;
    }

    static CodeStyle of(FunctionFacts function) {
        SourceFile file = function.source().file();
        SourceRange body = function.source().range(function.node().getBody());
        int head = function.source().range(function.node()).offset();
        boolean own = file.text().substring(file.lineStart(body.line()), body.offset()).isBlank();
        return new CodeStyle(file, own, own && !TextAnchor.indent(file, body.offset()).equals(
                TextAnchor.indent(file, head)));
    }

    /** Code written with four spaces and braces at line ends, in the style of the file and its line ends. */
    String apply(String code, String indent) {
        String step = TextAnchor.step(file);
        String end = TextAnchor.lineEnd(file);
        var out = new StringBuilder();
        for (String line : code.stripTrailing().split("\n", -1)) {
            String text = line.strip();
            String before = indent + step.repeat((line.length() - line.stripLeading().length()) / 4);
            boolean opens = ownLine && text.endsWith(" {");
            String brace = indented ? before + step : before;
            out.append(text.isEmpty() ? "" : text.equals("}") ? brace : before)
                    .append(opens ? text.substring(0, text.length() - 2) : text).append(end);
            if (opens) {
                out.append(brace).append('{').append(end);
            }
        }
        return out.toString();
    }
}
