// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.behaviour;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.walk.Effect;
import org.pagewright.migration.walk.PathEnd;
import org.pagewright.migration.walk.Value;
import org.pagewright.migration.walk.ValueKind;

/**
 * What a driver does with one kind of request.
 *
 * @param answer how it ends
 * @param paths  the ways in which it is served, from Request to Complete
 */
public record RequestBehaviour(Answer answer, List<PathEnd> paths) {
    /** Copies the list. */
    public RequestBehaviour {
        paths = List.copyOf(paths);
    }

    /** Whether some way of serving it has such an effect. */
    public boolean has(Predicate<Effect> wanted) {
        return paths.stream().anyMatch(path -> path.effects().stream().anyMatch(wanted));
    }

    /** Whether the memory of the request is written, or handed to whoever may do it. */
    public boolean fillsMemory() {
        return has(e -> isCopy(e) && !e.name().startsWith("Read") || e.kind() == Effect.Kind.HAND_OVER
                || e.value().is(ValueKind.REMOTE));
    }

    private static boolean isCopy(Effect effect) {
        return effect.kind() == Effect.Kind.COPY || effect.kind() == Effect.Kind.PLAIN_COPY;
    }

    /** What is added to the position before the hardware gets it; null when the sources do not show it. */
    public @Nullable Value position() {
        for (PathEnd path : paths) {
            Value handed = null;
            Value kept = null;
            for (Effect effect : path.effects()) {
                if (effect.value().is(ValueKind.POSITION) && effect.kind() != Effect.Kind.COMPARE) {
                    handed = handed == null && effect.kind() == Effect.Kind.CALL ? effect.value() : handed;
                    kept = effect.kind() == Effect.Kind.ASSIGN && handed == null ? effect.value() : kept;
                }
            }
            if (handed != null || kept != null) {
                return handed != null ? handed : kept;
            }
        }
        return null;
    }

    /** The driver's members after it was served, way by way. */
    List<Map<String, Value>> statesAfter() {
        return paths.stream().map(PathEnd::members).distinct().limit(4).toList();
    }
}
