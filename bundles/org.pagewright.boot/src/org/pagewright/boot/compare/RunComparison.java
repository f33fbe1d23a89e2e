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
 * @param differences what differs: the outcome first, then the setting, then numbers in the order of their paths
 * @param equalCount  how many values are equal
 */
public record RunComparison(RunFile left, RunFile right, List<Difference> differences, int equalCount) {
    private static final List<String> FIRST = List.of("verdict", "headline", "eventHash", "endNanos", "header", "part",
            "kernel", "memoryModel", "romFormat", "codeFormat", "cache.minPages", "cache.maxPages",
            "cache.youngOldRatio", "cache.oldOldestRatio", "workload", "seed");

    /** Copies the list. */
    public RunComparison {
        differences = List.copyOf(differences);
    }

    /** Compares two runs. */
    public static RunComparison of(RunFile left, RunFile right) {
        var paths = new TreeSet<>(left.values().keySet());
        paths.addAll(right.values().keySet());
        var ordered = new ArrayList<>(FIRST);
        paths.stream().filter(path -> !FIRST.contains(path)).forEach(ordered::add);
        var differences = new ArrayList<Difference>();
        int equal = 0;
        for (String path : ordered) {
            if (left.value(path).equals(right.value(path))) {
                equal++;
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
