// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.parse;

/** A source with blanks in place of comments and of what is in strings; every offset and line stays as it was. */
public final class PlainCode {
    private PlainCode() {
    }

    /** Blanks comments and the contents of literals; an unterminated one ends with its line or the text. */
    public static String of(String text) {
        var out = new StringBuilder(text);
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = i + 1;
            if (c != '/' && c != '"' && c != '\'') {
                i = end;
                continue;
            }
            if (text.startsWith("/*", i)) {
                int close = text.indexOf("*/", i + 2);
                end = close < 0 ? text.length() : close + 2;
                blank(out, i, end);
            } else if (text.startsWith("//", i)) {
                int line = text.indexOf('\n', i);
                end = line < 0 ? text.length() : line;
                blank(out, i, end);
            } else if (c != '/') {
                end = afterLiteral(text, i, c);
                blank(out, i + 1, Math.max(i + 1, end - 1));
            }
            i = end;
        }
        return out.toString();
    }

    /** A literal ends with its line at the latest. */
    private static int afterLiteral(String text, int from, char quote) {
        int i = from + 1;
        while (i < text.length() && text.charAt(i) != quote && text.charAt(i) != '\n') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), i + 1);
    }

    private static void blank(StringBuilder out, int from, int to) {
        for (int i = from; i < to; i++) {
            if (out.charAt(i) != '\n' && out.charAt(i) != '\r') {
                out.setCharAt(i, ' ');
            }
        }
    }
}
