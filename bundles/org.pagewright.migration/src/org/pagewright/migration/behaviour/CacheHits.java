// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.behaviour;

import java.util.HashSet;
import java.util.Set;

import org.pagewright.migration.walk.Effect;
import org.pagewright.migration.walk.PathEnd;
import org.pagewright.migration.walk.ValueKind;

/** Page-ins that are answered from memory. */
final class CacheHits {
    private CacheHits() {
    }

    /** The variables that positions are compared with, and not set from them, on paths that move data without asking the hardware. */
    static Set<String> guards(RequestBehaviour request) {
        var guards = new HashSet<String>();
        for (PathEnd path : request.paths()) {
            boolean hardware = path.effects().stream().anyMatch(
                    e -> e.kind() == Effect.Kind.CALL && e.value().is(ValueKind.POSITION));
            if (request.answer() == Answer.SERVED && !hardware && path.does(Effect.Kind.COPY)) {
                path.effects().stream().filter(e -> e.kind() == Effect.Kind.COMPARE).map(Effect::name)
                        .filter(name -> !touches(path, Set.of(name))).forEach(guards::add);
            }
        }
        return guards;
    }

    /** Whether a path gives one of the variables a value. */
    static boolean touches(PathEnd path, Set<String> guards) {
        return path.effects().stream()
                .anyMatch(e -> e.kind() == Effect.Kind.ASSIGN && guards.contains(e.name()));
    }
}
