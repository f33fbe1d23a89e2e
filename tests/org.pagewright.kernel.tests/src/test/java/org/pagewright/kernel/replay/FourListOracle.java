// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.replay;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Young, old, oldest clean and oldest dirty pages as sets in order of age, the youngest last (fact sheet 8.3). */
final class FourListOracle extends Oracle {
    private static final int MAX_OLDEST = 32;
    private final LinkedHashSet<Integer> young = new LinkedHashSet<>();
    private final LinkedHashSet<Integer> old = new LinkedHashSet<>();
    private final LinkedHashSet<Integer> oldestClean = new LinkedHashSet<>();
    private final LinkedHashSet<Integer> oldestDirty = new LinkedHashSet<>();
    private final List<LinkedHashSet<Integer>> byAge = List.of(oldestClean, oldestDirty, old, young);
    private final List<Object> unused = new ArrayList<>();
    private final int youngOldRatio;
    private final int oldOldestRatio;

    FourListOracle(int pages, int youngOldRatio, int oldOldestRatio) {
        this.youngOldRatio = youngOldRatio;
        this.oldOldestRatio = oldOldestRatio;
        for (int i = 0; i < pages; i++) {
            unused.add(new Object());
        }
    }

    @Override
    void reference(int page) {
        if (young.contains(page)) {
            return;
        }
        if (old.remove(page) || oldestClean.remove(page) || oldestDirty.remove(page)) {
            rejuvenations++;
        } else {
            faults++;
            makeRoom();
        }
        young.add(page);
        // Unused pages wait at the tail of the oldest clean ones.
        int oldest = oldestClean.size() + unused.size() + oldestDirty.size();
        if ((old.size() + oldest) * (long) youngOldRatio < young.size()) {
            old.add(young.removeFirst());
        }
        if (oldest < MAX_OLDEST && oldest * (long) oldOldestRatio < old.size()) {
            oldestClean.add(old.removeFirst());
        }
    }

    private void makeRoom() {
        if (!unused.isEmpty()) {
            unused.removeLast();
            return;
        }
        evictions++;
        for (LinkedHashSet<Integer> list : byAge) {
            if (!list.isEmpty()) {
                list.removeFirst();
                return;
            }
        }
    }
}
