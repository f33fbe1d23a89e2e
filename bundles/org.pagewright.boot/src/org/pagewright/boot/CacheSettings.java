// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

import org.pagewright.kernel.paging.PagerConfig;
import org.pagewright.kernel.thread.KernelCheck;
import org.pagewright.model.BadInputException;
import org.pagewright.model.MemoryModel;

/**
 * What the ROM header's {@code SDemandPagingConfig} says about the live list (fact sheet 8.1).
 *
 * @param minPages       least pages of 4 KiB; paging devices and locks raise it
 * @param maxPages       most pages of 4 KiB
 * @param youngOldRatio  young pages for one old page
 * @param oldOldestRatio old pages for one oldest page; only the flexible model has oldest pages
 */
public record CacheSettings(int minPages, int maxPages, int youngOldRatio, int oldOldestRatio) {
    /** RAM pages of the board: 16 MiB. */
    public static final int RAM_PAGES = 4096;
    /** The largest ratio the ROM header can hold. */
    public static final int MAX_RATIO = 0xFFFF;
    /** 1 to 2 MiB with the kernel's ratios, so that the workloads need more than there is. */
    public static final CacheSettings DEFAULT = new CacheSettings(256, 512, PagerConfig.DEFAULT_YOUNG_OLD_RATIO,
            PagerConfig.DEFAULT_OLD_OLDEST_RATIO);

    /**
     * Tells what the kernel would not start with.
     *
     * @throws BadInputException when a number is out of its range
     */
    public void check(MemoryModel model) throws BadInputException {
        int least = PagerConfig.leastPages(model);
        if (minPages < least || minPages > RAM_PAGES) {
            throw new BadInputException("The live list cannot have at least " + minPages + " pages; the minimum is "
                    + least + " to " + RAM_PAGES + " pages.");
        }
        if (maxPages < minPages || maxPages > RAM_PAGES) {
            throw new BadInputException("The live list cannot have at most " + maxPages + " pages; with a minimum of "
                    + minPages + " the maximum is " + minPages + " to " + RAM_PAGES + " pages.");
        }
        checkRatio("young:old", youngOldRatio);
        checkRatio("old:oldest", oldOldestRatio);
        KernelCheck failed = model.pagesData() ? PagerConfig.defaults(model, RAM_PAGES).withPages(minPages, maxPages)
                .withRatios(youngOldRatio, oldOldestRatio).flexibleCheckThatFails() : null;
        if (failed != null) {
            throw new BadInputException("With " + minPages + " pages, the ratio young:old " + youngOldRatio
                    + " and old:oldest " + oldOldestRatio + " leave no "
                    + (failed == KernelCheck.LIVE_LIST_OLD_PAGES ? "old" : "oldest")
                    + " page; the flexible model would stop with " + failed.category() + " " + failed.number() + ".");
        }
    }

    private static void checkRatio(String name, int ratio) throws BadInputException {
        if (ratio < 1 || ratio > MAX_RATIO) {
            throw new BadInputException("The ratio " + name + " is 1 to " + MAX_RATIO + ", not " + ratio + ".");
        }
    }
}
