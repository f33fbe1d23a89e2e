// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.parse;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Guesses what macros stand for whose definition is in a header that is not here, from how they are used around the
 * places that do not parse: a statement without semicolon, a word in front of a name, a function without a type.
 */
final class UnknownMacros {
    private static final Pattern NAME = Pattern.compile("\\b[A-Z_][A-Z0-9_]{2,}\\b");
    private static final Pattern DEFINED = Pattern.compile("#[ \\t]*define[ \\t]+(\\w+)");
    /** Lines above a place that does not parse in which its cause is sought: the parser notices late. */
    private static final int LINES_ABOVE = 3;
    private static final String STATEMENT = "{ __VA_ARGS__; }";
    /** Most macros that are guessed for one source. */
    private static final int MAX_GUESSES = 500;

    private final String text;
    private final Set<String> known;
    private final Map<String, String> definitions = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final int[] depths;

    /**
     * @param text  the source without comments and strings
     * @param known names that are defined
     */
    private UnknownMacros(String text, Set<String> known) {
        this.text = text;
        this.known = new HashSet<>(known);
        DEFINED.matcher(text).results().forEach(m -> this.known.add(m.group(1)));
        this.depths = depths(text);
    }

    /**
     * Definitions for the macros near places that do not parse.
     *
     * @param code    the source without comments and strings, see {@link PlainCode}
     * @param offsets where it does not parse
     * @param known   names that are defined elsewhere
     * @param before  definitions guessed earlier, with which those places still do not parse
     * @return the earlier definitions and the new ones, as the preprocessor takes them
     */
    static Map<String, String> guess(String code, Iterable<Integer> offsets, Set<String> known,
            Map<String, String> before) {
        var guess = new UnknownMacros(code, known);
        guess.definitions.putAll(before);
        for (int offset : offsets) {
            guess.look(Math.clamp(offset, 0, code.length()));
        }
        return guess.definitions;
    }

    private void look(int offset) {
        int from = offset;
        for (int line = 0; line <= LINES_ABOVE && from > 0; line++) {
            from = text.lastIndexOf('\n', from - 1);
        }
        int to = text.indexOf('\n', Math.min(text.length(), offset + 1));
        Matcher name = NAME.matcher(text).region(Math.max(0, from), to < 0 ? text.length() : to);
        while (name.find()) {
            // Each use counts once, and a source of nothing but unknown names is left as it is.
            if (definitions.size() < MAX_GUESSES && !known.contains(name.group()) && !isDirective(name.start())
                    && seen.add(name.group() + "@" + name.start())) {
                define(name.group(), name.start(), name.end());
            }
        }
    }

    private boolean isDirective(int offset) {
        int line = text.lastIndexOf('\n', offset) + 1;
        return text.substring(line, offset).strip().startsWith("#");
    }

    private void define(String name, int start, int end) {
        int open = skipSpace(end, 1);
        char before = charAt(skipSpace(start - 1, -1));
        boolean first = ";{}):".indexOf(before) >= 0 || before == '\0' || followsMacroLine(start);
        if (charAt(open) != '(') {
            boolean alone = text.indexOf('\n', end) >= 0 && text.substring(end, text.indexOf('\n', end)).isBlank();
            if (alone || !first && Character.isJavaIdentifierPart(before)) {
                definitions.putIfAbsent(name, "");
            }
            return;
        }
        int close = closing(open);
        char after = charAt(skipSpace(close + 1, 1));
        if (!first || close < 0 || after == ';') {
            return;
        }
        String key = name + "(...)";
        if (definitions.containsKey(key)) {
            // The statement did not help, so its arguments are no expressions.
            definitions.replace(key, STATEMENT, "");
        } else if (depths[start] > 0) {
            definitions.put(key, STATEMENT);
        } else {
            definitions.put(key, after == '{' ? "TInt Pagewright_" + name + "()" : "");
        }
    }

    /** Whether a name is the first of its line and the line before is nothing but the name of a macro. */
    private boolean followsMacroLine(int start) {
        int line = text.lastIndexOf('\n', start) + 1;
        int above = skipSpace(line - 1, -1);
        return text.substring(line, start).isBlank() && above > 0
                && NAME.matcher(text.substring(text.lastIndexOf('\n', above) + 1, above + 1).strip()).matches();
    }

    /** How many braces are open at each offset. */
    private static int[] depths(String text) {
        int[] depths = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            depths[i + 1] = depths[i] + switch (text.charAt(i)) {
            case '{' -> 1;
            case '}' -> -1;
            default -> 0;
            };
        }
        return depths;
    }

    private int skipSpace(int from, int step) {
        int i = from;
        while (i >= 0 && i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i += step;
        }
        return i;
    }

    private char charAt(int offset) {
        return offset >= 0 && offset < text.length() ? text.charAt(offset) : '\0';
    }

    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
