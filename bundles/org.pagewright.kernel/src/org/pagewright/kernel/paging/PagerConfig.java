// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.thread.KernelCheck;
import org.pagewright.model.KernelLimits;
import org.pagewright.model.MemoryModel;

/**
 * {@code SDemandPagingConfig} after the defaults were put in (fact sheet 8.1).
 *
 * @param memoryModel     memory model
 * @param ramPages        RAM pages free for paging and for everything else after boot
 * @param minPages        minimum size of the live list
 * @param maxPages        maximum size of the live list
 * @param youngOldRatio   young pages per old page
 * @param oldOldestRatio  old pages per oldest page, flexible model only
 * @param romIsPaged      the ROM has a pageable section
 * @param codePolicyPages the kernel's code paging policy is not "no paging"
 * @param dataPolicyPages the kernel's data paging policy is not "no paging"
 * @param sequentialColours the cache makes the cleaner write pages in the order of their colours
 * @param deleteNotify    built with {@code __PAGING_DELETE_NOTIFY_ENABLED}: swap that is free again is discarded on the
 *                        media
 */
public record PagerConfig(MemoryModel memoryModel, int ramPages, int minPages, int maxPages, int youngOldRatio,
        int oldOldestRatio, boolean romIsPaged, boolean codePolicyPages, boolean dataPolicyPages,
        boolean sequentialColours, boolean deleteNotify) {
    /** Default minimum. */
    public static final int DEFAULT_MIN_PAGES = 256;
    /** Default maximum: as many pages as addresses of 32 bits reach, but one. */
    public static final int DEFAULT_MAX_PAGES = (1 << 20) - 1;
    /** Default young:old ratio. */
    public static final int DEFAULT_YOUNG_OLD_RATIO = 3;
    /** Default old:oldest ratio. */
    public static final int DEFAULT_OLD_OLDEST_RATIO = 3;
    /** Most oldest pages of the four-list pager, unless more are cleaned at once. */
    public static final int MAX_OLDEST_PAGES = 32;
    /** Least young pages of the two-list pager. */
    public static final int MIN_YOUNG_PAGES = 4;
    /** Absolute minimum of the two-list pager. */
    public static final int ABSOLUTE_MIN_PAGES = 8;
    /** Least young pages of the four-list pager: four, one for their page tables, one for what describes those. */
    public static final int MIN_YOUNG_PAGES_FLEXIBLE = 6;
    /** Absolute minimum of the four-list pager. */
    public static final int ABSOLUTE_MIN_PAGES_FLEXIBLE = 2 * MIN_YOUNG_PAGES_FLEXIBLE;

    /** Pages that a read request of the four-list pager keeps in reserve. */
    private static final int PAGES_PER_READ_REQUEST = 4;

    /** Raises what is below the absolute minimum, as the kernel does; the two-list pager limits its ratio, too. */
    public PagerConfig {
        minPages = Math.max(minPages, leastPages(memoryModel));
        youngOldRatio = memoryModel.pagesData() ? youngOldRatio : Math.min(youngOldRatio, minPages - 1);
    }

    /** Defaults for a memory model. */
    public static PagerConfig defaults(MemoryModel model, int ramPages) {
        return new PagerConfig(model, ramPages, DEFAULT_MIN_PAGES, DEFAULT_MAX_PAGES, DEFAULT_YOUNG_OLD_RATIO,
                DEFAULT_OLD_OLDEST_RATIO, true, true, true, false, false);
    }

    /** The fewest pages the live list of a memory model can have. */
    public static int leastPages(MemoryModel model) {
        return model.pagesData() ? ABSOLUTE_MIN_PAGES_FLEXIBLE : ABSOLUTE_MIN_PAGES;
    }

    /** The same with other list sizes. */
    public PagerConfig withPages(int min, int max) {
        return new PagerConfig(memoryModel, ramPages, min, max, youngOldRatio, oldOldestRatio, romIsPaged,
                codePolicyPages, dataPolicyPages, sequentialColours, deleteNotify);
    }

    /** The same with other ratios. */
    public PagerConfig withRatios(int young, int old) {
        return new PagerConfig(memoryModel, ramPages, minPages, maxPages, young, old, romIsPaged, codePolicyPages,
                dataPolicyPages, sequentialColours, deleteNotify);
    }

    /** The same without a pageable ROM section or with other policies. */
    public PagerConfig withPolicies(boolean rom, boolean code, boolean data) {
        return new PagerConfig(memoryModel, ramPages, minPages, maxPages, youngOldRatio, oldOldestRatio, rom, code,
                data, sequentialColours, deleteNotify);
    }

    /** The same for a cache that makes the cleaner write pages in the order of their colours. */
    public PagerConfig withSequentialColours(boolean sequential) {
        return new PagerConfig(memoryModel, ramPages, minPages, maxPages, youngOldRatio, oldOldestRatio, romIsPaged,
                codePolicyPages, dataPolicyPages, sequential, deleteNotify);
    }

    /** The same for a kernel that discards swap on the media. */
    public PagerConfig withDeleteNotify(boolean notifies) {
        return new PagerConfig(memoryModel, ramPages, minPages, maxPages, youngOldRatio, oldOldestRatio, romIsPaged,
                codePolicyPages, dataPolicyPages, sequentialColours, notifies);
    }

    /** The minimum page limit for so many request objects of the two-list pager. */
    public int minimumPageLimit(int requestObjects) {
        int limit = (MIN_YOUNG_PAGES + requestObjects) * (1 + youngOldRatio) / youngOldRatio;
        return Math.max(limit, ABSOLUTE_MIN_PAGES);
    }

    /** The same for so many read requests of the four-list pager. */
    public int flexiblePageLimit(int readRequests) {
        int limit = MIN_YOUNG_PAGES_FLEXIBLE * (1 + youngOldRatio) / youngOldRatio
                + PAGES_PER_READ_REQUEST * readRequests;
        return Math.max(limit, ABSOLUTE_MIN_PAGES_FLEXIBLE);
    }

    /**
     * Which check of {@code DPager::InitCache} would fail, null when none does. By then the paging devices are there and
     * have raised the minimum; with one device it has the pages of its read requests.
     */
    public @Nullable KernelCheck flexibleCheckThatFails() {
        int least = Math.max(minPages, flexiblePageLimit(KernelLimits.PAGING_REQUESTS_PER_DEVICE));
        int old = least / (1 + youngOldRatio);
        if (maxPages < minPages) {
            return KernelCheck.LIVE_LIST_MAXIMUM;
        }
        if (old == 0) {
            return KernelCheck.LIVE_LIST_OLD_PAGES;
        }
        if (old / (1 + oldOldestRatio) == 0) {
            return KernelCheck.LIVE_LIST_OLDEST_PAGES;
        }
        return minPages > ramPages ? KernelCheck.LIVE_LIST_BEYOND_RAM : null;
    }
}
