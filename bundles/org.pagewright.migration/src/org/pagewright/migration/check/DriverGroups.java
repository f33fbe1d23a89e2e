// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.pagewright.migration.facts.Outline;
import org.pagewright.migration.parse.LargeStack;
import org.pagewright.migration.parse.ParsedSource;

/**
 * Sorts sources into drivers: files that implement the same class belong together, and so do a file that names a class
 * and the only one that implements it, unless they define the same function twice, as a driver and its migrated copy
 * do, or both have an entry point.
 */
final class DriverGroups {
    /** Most files that are taken for one driver because they name each other's classes. */
    private static final int MAX_LINKED = 40;

    private final List<Group> groups = new ArrayList<>();

    private static final Pattern ENTRY = Pattern.compile("DECLARE_\\w+/\\d+");

    private record Group(List<ParsedSource> sources, Set<String> functions, Set<String> classes,
            Set<String> implemented) {
        /** Whether it has an entry point, so that it is a binary of its own. */
        boolean isBinary() {
            return functions.stream().anyMatch(f -> ENTRY.matcher(f).matches());
        }

        boolean sharesNoFunctionWith(Group other) {
            return functions.stream().noneMatch(other.functions::contains);
        }

        void add(Group other) {
            sources.addAll(other.sources);
            functions.addAll(other.functions);
            classes.addAll(other.classes);
            implemented.addAll(other.implemented);
        }
    }

    static List<List<ParsedSource>> of(List<ParsedSource> sources) {
        if (sources.size() < 2) {
            return sources.isEmpty() ? List.of() : List.of(sources);
        }
        var result = new DriverGroups();
        List<Outline> outlines = LargeStack.runAll(sources, Outline::of);
        for (int i = 0; i < sources.size(); i++) {
            result.place(sources.get(i), outlines.get(i));
        }
        result.link();
        return result.groups.stream().map(Group::sources).toList();
    }

    private void place(ParsedSource source, Outline names) {
        var one = new Group(new ArrayList<>(List.of(source)), names.functions(), names.classes(), names.implemented());
        for (Group group : groups) {
            if (group.classes().stream().anyMatch(one.classes()::contains) && group.sharesNoFunctionWith(one)) {
                group.add(one);
                return;
            }
        }
        groups.add(one);
    }

    /** Joins groups of which one names a class that only the other implements. */
    private void link() {
        var owners = new HashMap<String, Group>();
        var several = new HashSet<String>();
        for (Group group : groups) {
            for (String name : group.implemented()) {
                if (owners.put(name, group) != null) {
                    several.add(name);
                }
            }
        }
        owners.keySet().removeAll(several);
        List<Group> before = List.copyOf(groups);
        List<Set<String>> named = LargeStack.runAll(before, group -> namesIn(group, owners.keySet()));
        for (int i = 0; i < before.size(); i++) {
            for (String name : named.get(i)) {
                join(holder(before.get(i)), holder(Objects.requireNonNull(owners.get(name))));
            }
        }
    }

    private static Set<String> namesIn(Group group, Set<String> wanted) {
        var named = new TreeSet<String>();
        group.sources().forEach(source -> addNames(source.file().text(), wanted, named));
        return named;
    }

    /** Adds the words of a text that are wanted. */
    private static void addNames(String text, Set<String> wanted, Set<String> found) {
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && Character.isJavaIdentifierPart(text.charAt(i))) {
                i++;
            }
            if (i - start > 1 && Character.isUpperCase(text.charAt(start))
                    && wanted.contains(text.substring(start, i))) {
                found.add(text.substring(start, i));
            }
            i = Math.max(i, start + 1);
        }
    }

    /** The group that a group has become part of. */
    private Group holder(Group group) {
        ParsedSource first = group.sources().get(0);
        return groups.stream().filter(g -> g.sources().contains(first)).findFirst().orElse(group);
    }

    private void join(Group group, Group other) {
        if (group != other && group.sources().size() + other.sources().size() <= MAX_LINKED
                && !(group.isBinary() && other.isBinary()) && group.sharesNoFunctionWith(other)) {
            Group earlier = groups.indexOf(group) < groups.indexOf(other) ? group : other;
            Group later = earlier == group ? other : group;
            groups.removeIf(g -> g == later);
            earlier.add(later);
        }
    }
}
