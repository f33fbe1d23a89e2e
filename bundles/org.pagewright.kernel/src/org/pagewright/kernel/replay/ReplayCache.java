// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.replay;

/** A cache that page references run through, a block of them at a time. */
public interface ReplayCache {
    /** A cache of this many pages under a policy; the live list keeps {@code ratio} young pages per old page. */
    static ReplayCache create(ReplayPolicy policy, int cachePages, int ratio) {
        return policy == ReplayPolicy.LRU ? new LruReplay(cachePages) : new LiveListReplay(cachePages, ratio);
    }

    /** Replays references; page numbers are unsigned 32-bit. */
    void replay(int[] pages, int from, int to);

    /** What was counted so far. */
    ReplayCounts counts();
}
