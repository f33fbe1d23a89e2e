// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.walk;

import java.util.List;
import java.util.Map;

/**
 * How one path through a function ended.
 *
 * @param result  what it returned
 * @param members the members of the driver afterwards, by name
 * @param effects what it did, in order
 */
public record PathEnd(Value result, Map<String, Value> members, List<Effect> effects) {
    /** Copies the collections. */
    public PathEnd {
        members = Map.copyOf(members);
        effects = List.copyOf(effects);
    }

    /** Whether it did something of this kind. */
    public boolean does(Effect.Kind kind) {
        return effects.stream().anyMatch(e -> e.kind() == kind);
    }
}
