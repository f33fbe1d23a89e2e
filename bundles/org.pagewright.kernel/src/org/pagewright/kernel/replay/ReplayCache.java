// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.replay;

import org.pagewright.kernel.paging.PagerConfig;

/** A cache that page references run through, a block of them at a time. */
public interface ReplayCache {
    /** An empty cache. */
    static ReplayCache create(ReplaySetup setup) {
        if (setup.policy() == ReplayPolicy.LRU) {
            return new LruReplay(setup.cachePages());
        }
        return new LiveListReplay(setup.cachePages(), setup.youngOldRatio(), setup.oldOldestRatio(),
                setup.memoryModel().pagesData() ? PagerConfig.MAX_OLDEST_PAGES : 0);
    }

    /** Replays references; page numbers are unsigned 32-bit. */
    void replay(int[] pages, int from, int to);

    /** What was counted so far. */
    ReplayCounts counts();
}
