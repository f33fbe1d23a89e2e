// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The branches from an {@code #if} to its {@code #endif}.
 *
 * @param branches in order
 */
record ConditionalGroup(List<Branch> branches) {
    private static final Pattern DIRECTIVE = Pattern.compile(
            "^[ \\t]*#[ \\t]*(ifdef|ifndef|if|elif|else|endif)\\b((?:\\\\\\r?\\n|[^\\r\\n])*)", Pattern.MULTILINE);
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
        Matcher directive = DIRECTIVE.matcher(code);
        while (directive.find()) {
            String word = directive.group(1);
            if (!word.startsWith("if")) {
                if (open.isEmpty()) {
                    continue;
                }
                List<Branch> branches = open.element();
                branches.set(branches.size() - 1, branches.get(branches.size() - 1).endingAt(directive.start()));
            }
            if (word.equals("endif")) {
                groups.add(new ConditionalGroup(List.copyOf(open.pop())));
            } else {
                var branch = new Branch(word, directive.group(2).strip(), directive.start(), directive.end(),
                        directive.end());
                if (word.startsWith("if")) {
                    open.push(new ArrayList<>());
                }
                open.element().add(branch);
            }
        }
        groups.sort((a, b) -> Integer.compare(a.branches().get(0).start(), b.branches().get(0).start()));
        return groups;
    }
}
