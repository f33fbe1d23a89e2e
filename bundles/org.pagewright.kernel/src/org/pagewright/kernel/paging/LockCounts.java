// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

/** How often each RAM page is locked or pinned; such pages are on no list. */
final class LockCounts {
    private final int[] counts;

    LockCounts(int frames) {
        counts = new int[frames];
    }

    boolean isLocked(int frame) {
        return counts[frame] > 0;
    }

    /** Counts a lock; whether it is the first of this RAM page. */
    boolean lock(int frame) {
        return counts[frame]++ == 0;
    }

    /** Counts the end of a lock; whether it was the last of this RAM page. */
    boolean unlock(int frame) {
        return --counts[frame] == 0;
    }
}
