// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.walk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks every way out of every decision once, so that all code is reached on few paths; the fewest detours first. */
final class EveryWay implements Choices {
    private record Choice(Object place, int way, int count) {
    }

    private final Map<Object, Set<Integer>> walked = new IdentityHashMap<>();
    private final ArrayDeque<List<Choice>> waiting = new ArrayDeque<>();
    private final List<Choice> taken = new ArrayList<>();
    private List<Choice> beginning = List.of();

    @Override
    public int choose(Object place, int preferred, int count) {
        int next = taken.size();
        int way = next < beginning.size() ? beginning.get(next).way() : preferred;
        taken.add(new Choice(place, way, count));
        return way;
    }

    @Override
    public boolean advance() {
        taken.forEach(choice -> isNew(choice.place(), choice.way()));
        for (int i = beginning.size(); i < taken.size(); i++) {
            Choice choice = taken.get(i);
            for (int way = 0; way < choice.count(); way++) {
                if (isNew(choice.place(), way)) {
                    var other = new ArrayList<>(taken.subList(0, i));
                    other.add(new Choice(choice.place(), way, choice.count()));
                    waiting.add(other);
                }
            }
        }
        taken.clear();
        List<Choice> first = waiting.poll();
        beginning = first == null ? List.of() : first;
        return first != null;
    }

    private boolean isNew(Object place, int way) {
        return walked.computeIfAbsent(place, p -> new HashSet<>()).add(way);
    }
}
