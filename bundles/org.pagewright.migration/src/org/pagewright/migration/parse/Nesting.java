// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.parse;

/** How deep a text is nested. What is deeper than any driver costs a parser or a visitor the square of its depth. */
final class Nesting {
    /** Deepest brackets of a text that is parsed. */
    static final int LIMIT_BRACKETS = 500;

    private Nesting() {
    }

    /** Depth of the deepest brackets outside comments, strings and directives. */
    static int ofBrackets(String text) {
        int depth = 0;
        int deepest = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '/' && text.startsWith("/*", i)) {
                i = after(text, "*/", i + 2);
            } else if (c == '/' && text.startsWith("//", i)) {
                i = after(text, "\n", i);
            } else if (c == '"' || c == '\'') {
                i = afterLiteral(text, i, c);
            } else {
                if (c == '(' || c == '[' || c == '{') {
                    deepest = Math.max(deepest, ++depth);
                } else if (c == ')' || c == ']' || c == '}') {
                    depth = Math.max(0, depth - 1);
                }
                i++;
            }
        }
        return deepest;
    }

    private static int after(String text, String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length();
    }

    /** A literal ends with its line at the latest. */
    private static int afterLiteral(String text, int from, char quote) {
        int i = from + 1;
        while (i < text.length() && text.charAt(i) != quote && text.charAt(i) != '\n') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }
}
