// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.replay;

import org.pagewright.kernel.paging.PagerConfig;
import org.pagewright.model.MemoryModel;

/**
 * What references are replayed through.
 *
 * @param policy         live list or plain LRU; LRU uses neither memory model nor ratios
 * @param memoryModel    decides between two lists and four
 * @param cachePages     RAM pages of the cache
 * @param youngOldRatio  young pages per old page
 * @param oldOldestRatio old pages per oldest page; not used with two lists
 */
public record ReplaySetup(ReplayPolicy policy, MemoryModel memoryModel, int cachePages, int youngOldRatio,
        int oldOldestRatio) {
    /** With the default ratios (fact sheet 8.1). */
    public static ReplaySetup of(ReplayPolicy policy, MemoryModel memoryModel, int cachePages) {
        return new ReplaySetup(policy, memoryModel, cachePages, PagerConfig.DEFAULT_YOUNG_OLD_RATIO,
                PagerConfig.DEFAULT_OLD_OLDEST_RATIO);
    }
}
