// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.pagewright.migration.facts.Outline;
import org.pagewright.migration.parse.ParsedSource;

/**
 * Sorts sources into drivers: files that implement the same class belong together, unless they define the same
 * function twice, as a driver and its migrated copy do.
 */
final class DriverGroups {
    private final List<Group> groups = new ArrayList<>();

    private record Group(List<ParsedSource> sources, Set<String> functions, Set<String> classes) {
    }

    static List<List<ParsedSource>> of(List<ParsedSource> sources) {
        if (sources.size() < 2) {
            return sources.isEmpty() ? List.of() : List.of(sources);
        }
        var result = new DriverGroups();
        sources.forEach(result::place);
        return result.groups.stream().map(Group::sources).toList();
    }

    private void place(ParsedSource source) {
        Outline names = Outline.of(source);
        Set<String> functions = names.functions();
        Set<String> classes = names.classes();
        for (Group group : groups) {
            if (group.classes().stream().anyMatch(classes::contains)
                    && group.functions().stream().noneMatch(functions::contains)) {
                group.sources().add(source);
                group.functions().addAll(functions);
                group.classes().addAll(classes);
                return;
            }
        }
        groups.add(new Group(new ArrayList<>(List.of(source)), functions, classes));
    }
}
