// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.replay;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;

/** Slow and simple lists that say what the fast ones must count. */
final class ListOracle extends Oracle {
    private final LinkedHashSet<Integer> young = new LinkedHashSet<>();
    private final LinkedHashSet<Integer> old = new LinkedHashSet<>();
    private final ArrayDeque<Integer> free = new ArrayDeque<>();
    private final int ratio;
    private final boolean plain;

    ListOracle(int pages, int ratio, boolean plain) {
        this.ratio = ratio;
        this.plain = plain;
        for (int i = 0; i < pages; i++) {
            free.add(i);
        }
    }

    @Override
    void reference(int page) {
        if (young.contains(page)) {
            if (plain) {
                young.remove(page);
                young.add(page);
            }
            return;
        }
        if (old.remove(page)) {
            rejuvenations++;
        } else {
            faults++;
            if (!free.isEmpty()) {
                free.remove();
            } else {
                LinkedHashSet<Integer> from = old.isEmpty() ? young : old;
                from.remove(from.iterator().next());
                evictions++;
            }
        }
        young.add(page);
        if (!plain && (long) (old.size() + free.size()) * ratio < young.size()) {
            int oldest = young.iterator().next();
            young.remove(oldest);
            old.add(oldest);
        }
    }
}
