// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.walk;

import java.util.ArrayList;
import java.util.List;

/** The decisions of one path where the sources leave them open; the next path is the first that was not walked yet. */
final class Choices {
    private record Choice(int taken, int preferred, int count) {
    }

    private final List<Choice> taken = new ArrayList<>();
    private int next;

    /** One of {@code count} ways; the preferred one on the first path. */
    int choose(int preferred, int count) {
        if (next == taken.size()) {
            taken.add(new Choice(0, preferred, count));
        }
        Choice choice = taken.get(next++);
        return (choice.preferred + choice.taken) % choice.count;
    }

    /** Turns to the next path; false when every one was walked. */
    boolean advance() {
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
