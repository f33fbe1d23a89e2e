// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.walk;

import java.util.ArrayList;
import java.util.List;

/** Walks every path: the next one is the first that was not walked yet. */
final class EveryPath implements Choices {
    private record Choice(int taken, int preferred, int count) {
    }

    private final List<Choice> taken = new ArrayList<>();
    private int next;

    @Override
    public int choose(Object place, int preferred, int count) {
        if (next == taken.size()) {
            taken.add(new Choice(0, preferred, count));
        }
        Choice choice = taken.get(next++);
        return (choice.preferred + choice.taken) % choice.count;
    }

    @Override
    public boolean advance() {
        next = 0;
        while (!taken.isEmpty()) {
            Choice last = taken.removeLast();
            if (last.taken + 1 < last.count) {
                taken.add(new Choice(last.taken + 1, last.preferred, last.count));
                return true;
            }
        }
        return false;
    }
}
