// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Estimates how large macros become when they are expanded, so that a macro bomb is refused instead of expanded. */
final class MacroGrowth {
    /** More tokens than any macro of a driver has. */
    static final long LIMIT_TOKENS = 1_000_000;

    private static final Pattern DEFINE = Pattern.compile(
            "[ \\t]*#[ \\t]*define[ \\t]+(\\w+)((?:\\\\\\r?\\n|[^\\n])*)");
    private static final Pattern TOKEN = Pattern.compile("\\w+|[^\\s\\w]");
    private static final Pattern CALL = Pattern.compile("\\w+|[();]|\\n[ \\t]*#[^\\n]*");
    private static final int MAX_DEPTH = 2000;

    private final Map<String, List<String>> bodies = new HashMap<>();
    private final Map<String, Long> sizes = new HashMap<>();

    private MacroGrowth(String text) {
        Matcher define = DEFINE.matcher(text);
        for (int at = text.indexOf("define"); at >= 0; at = text.indexOf("define", at + 1)) {
            // The directive is sought from its word, which is rare, and not line by line.
            int line = text.lastIndexOf('\n', at) + 1;
            if (!define.region(line, text.length()).lookingAt()) {
                continue;
            }
            var tokens = new ArrayList<String>();
            Matcher token = TOKEN.matcher(define.group(2));
            while (token.find()) {
                tokens.add(token.group());
            }
            bodies.put(define.group(1), tokens);
        }
    }

    /**
     * How often the innermost argument of nested macro calls in a text is repeated, when each macro repeats its
     * parameters as often as its body names them; the limit stands for that and anything larger.
     */
    static long repetitions(String text) {
        return new MacroGrowth(text).repetition(text);
    }

    private long repetition(String text) {
        if (bodies.keySet().stream().noneMatch(name -> repeats(name) > 1)) {
            return 1;
        }
        var factors = new ArrayDeque<Long>();
        long now = 1;
        long largest = 1;
        long pending = 1;
        Matcher token = CALL.matcher(text);
        while (token.find()) {
            String found = token.group();
            switch (found) {
            case "(" -> {
                factors.push(now);
                now = Math.min(LIMIT_TOKENS, now * pending);
                largest = Math.max(largest, now);
            }
            case ")" -> now = factors.isEmpty() ? 1 : factors.pop();
            case ";" -> {
                // The end of a statement ends what a stray bracket has begun.
                factors.clear();
                now = 1;
            }
            default -> {
                // the name below
            }
            }
            pending = repeats(found);
        }
        return largest;
    }

    private long repeats(String name) {
        List<String> tokens = bodies.get(name);
        int close = tokens == null ? -1 : tokens.indexOf(")");
        if (tokens == null || close < 0 || !tokens.get(0).equals("(")) {
            return 1;
        }
        List<String> body = tokens.subList(close + 1, tokens.size());
        return tokens.subList(1, close).stream().mapToLong(p -> body.stream().filter(p::equals).count()).max()
                .orElse(1);
    }

    /** Whether a macro, or the argument of a macro in a macro, grows to the limit when it is expanded. */
    static boolean isBomb(String text) {
        var growth = new MacroGrowth(text);
        return growth.largest() >= LIMIT_TOKENS || growth.repetition(text) >= LIMIT_TOKENS;
    }

    /** Tokens of the largest macro of a text after expansion; the limit stands for that and anything larger. */
    static long largest(String text) {
        return new MacroGrowth(text).largest();
    }

    private long largest() {
        long largest = 0;
        for (String name : bodies.keySet()) {
            largest = Math.max(largest, size(name, 0));
        }
        return largest;
    }

    private long size(String name, int depth) {
        if (sizes.containsKey(name)) {
            return sizes.get(name);
        }
        if (!bodies.containsKey(name) || depth > MAX_DEPTH) {
            return 1;
        }
        // A macro is not expanded inside itself.
        sizes.put(name, 1L);
        long size = 0;
        for (String token : bodies.get(name)) {
            size = Math.min(LIMIT_TOKENS, size + size(token, depth + 1));
        }
        sizes.put(name, size);
        return size;
    }
}
