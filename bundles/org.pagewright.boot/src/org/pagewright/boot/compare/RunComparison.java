// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Two runs compared.
 *
 * @param left        first run
 * @param right       second run
 * @param differences what differs: the outcome first, then the settings, then sums, then drive by drive
 * @param equal       what is equal, in the same order
 */
public record RunComparison(RunFile left, RunFile right, List<Difference> differences,
        List<Difference> equal) {
    /** Copies the lists. */
    public RunComparison {
        differences = List.copyOf(differences);
        equal = List.copyOf(equal);
    }

    /** Compares two runs. */
    public static RunComparison of(RunFile left, RunFile right) {
        var paths = new TreeSet<>(new PathOrder());
        paths.addAll(left.values().keySet());
        paths.addAll(right.values().keySet());
        var differences = new ArrayList<Difference>();
        var equal = new ArrayList<Difference>();
        for (String path : paths) {
            if (left.value(path).equals(right.value(path))) {
                equal.add(new Difference(path, left.value(path), right.value(path)));
            } else {
                differences.add(new Difference(path, left.value(path), right.value(path)));
            }
        }
        return new RunComparison(left, right, differences, equal);
    }

    /** Whether both runs did the same, event for event. */
    public boolean isSame() {
        return differences.isEmpty();
    }
}
