// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The branches from an {@code #if} to its {@code #endif}.
 *
 * @param branches in order
 */
record ConditionalGroup(List<Branch> branches) {
    private static final Set<String> WORDS = Set.of("ifdef", "ifndef", "if", "elif", "else", "endif");
    private static final Pattern NAME = Pattern.compile("\\b[A-Za-z_]\\w*");

    /**
     * One branch.
     *
     * @param word      its directive, such as {@code ifdef}
     * @param condition the rest of the directive
     * @param start     offset of the directive's line
     * @param bodyStart offset after the directive
     * @param bodyEnd   offset of the next directive of the group
     */
    record Branch(String word, String condition, int start, int bodyStart, int bodyEnd) {
        Branch endingAt(int offset) {
            return new Branch(word, condition, start, bodyStart, offset);
        }
    }

    /** Whether another group is in one of the branches. */
    boolean surrounds(ConditionalGroup other) {
        int start = other.branches.get(0).start();
        return branches.get(0).start() < start && start < branches.get(branches.size() - 1).bodyEnd();
    }

    /** The names its conditions ask for. */
    Set<String> names() {
        return branches.stream().flatMap(b -> namesOf(b).stream()).collect(Collectors.toSet());
    }

    /** Whether each condition asks for a name. */
    boolean namesEverywhere() {
        return branches.stream().allMatch(b -> b.word().equals("else") || !namesOf(b).isEmpty());
    }

    private static Set<String> namesOf(Branch branch) {
        return NAME.matcher(branch.condition()).results().map(MatchResult::group).filter(n -> !n.equals("defined"))
                .collect(Collectors.toSet());
    }

    /** The groups of a source without comments and strings, outer ones first; what is not closed is left out. */
    static List<ConditionalGroup> of(String code) {
        var groups = new ArrayList<ConditionalGroup>();
        var open = new ArrayDeque<List<Branch>>();
        int from = 0;
        for (int hash = code.indexOf('#'); hash >= 0; hash = code.indexOf('#', from)) {
            from = hash + 1;
            Branch directive = directive(code, hash);
            if (directive != null) {
                from = directive.bodyStart();
                add(directive, open, groups);
            }
        }
        groups.sort((a, b) -> Integer.compare(a.branches().get(0).start(), b.branches().get(0).start()));
        return groups;
    }

    private static void add(Branch directive, Deque<List<Branch>> open, List<ConditionalGroup> groups) {
        if (directive.word().startsWith("if")) {
            open.push(new ArrayList<>());
        } else if (open.isEmpty()) {
            return;
        } else {
            List<Branch> branches = open.element();
            branches.set(branches.size() - 1, branches.get(branches.size() - 1).endingAt(directive.start()));
        }
        if (directive.word().equals("endif")) {
            groups.add(new ConditionalGroup(List.copyOf(open.pop())));
        } else {
            open.element().add(directive);
        }
    }

    /** The conditional directive that begins with a number sign, without a body yet; null when it begins none. */
    private static @Nullable Branch directive(String code, int hash) {
        int line = hash;
        while (line > 0 && isBlank(code.charAt(line - 1))) {
            line--;
        }
        if (line > 0 && code.charAt(line - 1) != '\n' && code.charAt(line - 1) != '\r') {
            return null;
        }
        int word = hash + 1;
        while (word < code.length() && isBlank(code.charAt(word))) {
            word++;
        }
        int rest = word;
        while (rest < code.length() && Character.isJavaIdentifierPart(code.charAt(rest))) {
            rest++;
        }
        String name = code.substring(word, rest);
        int end = lineEnd(code, rest);
        return WORDS.contains(name) ? new Branch(name, code.substring(rest, end).strip(), line, end, end) : null;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** The end of a line, which a backslash before it joins with the next one. */
    private static int lineEnd(String code, int from) {
        int i = from;
        while (i < code.length() && code.charAt(i) != '\n' && code.charAt(i) != '\r') {
            boolean joins = code.startsWith("\\\n", i);
            i += joins ? 2 : code.startsWith("\\\r\n", i) ? 3 : 1;
        }
        return i;
    }
}
