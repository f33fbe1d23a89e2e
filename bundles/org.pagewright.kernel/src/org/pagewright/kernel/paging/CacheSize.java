// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.pagewright.model.KErr;

/**
 * How many RAM pages the live list has: at least its minimum, which locks can raise, at most its maximum, and between
 * them free ones that it gives back when they are needed (fact sheet 8.1).
 */
final class CacheSize {
    private final RamPages ram;
    private final LiveList live;
    private int minPages;
    private int maxPages;
    private int freePages;
    private int reservedPages;

    CacheSize(PagerConfig config, LiveList live) {
        this.live = live;
        ram = new RamPages(config.ramPages());
        minPages = config.minPages();
        maxPages = config.maxPages();
    }

    /** Gives the live list its first pages. */
    void fill() {
        for (int i = 0; i < minPages; i++) {
            live.addFree(ram.take());
        }
    }

    /** RAM pages that are not the live list's. */
    RamPages ram() {
        return ram;
    }

    /** A RAM page by which the live list grows, -1 when it has its maximum or none is left. */
    int grow() {
        if (minPages + freePages >= maxPages || !ram.isLeft()) {
            return -1;
        }
        freePages++;
        return ram.take();
    }

    /** Makes up for a page that the live list loses; false when it would then have less than its minimum. */
    boolean replaceOne() {
        if (freePages > 0) {
            freePages--;
        } else if (ram.isLeft()) {
            live.addFree(ram.take());
        } else {
            return false;
        }
        return true;
    }

    /** Whether the live list has more than its minimum. */
    boolean canShrink() {
        return freePages > 0;
    }

    /** A page left the live list for good. */
    void shrank() {
        freePages--;
    }

    /** Puts a RAM page without content to the others while the live list has more than its minimum, else back to it. */
    void release(int frame) {
        if (freePages > 0) {
            freePages--;
            ram.give(frame);
        } else {
            live.addFree(frame);
        }
    }

    /**
     * {@code ReservePage}: keeps the minimum at or above a limit, what is reserved already and these pages.
     *
     * @return KErrNoMemory when RAM is used up
     */
    int reserve(int limit, int pages) {
        while (minPages < limit + reservedPages + pages) {
            if (!replaceOne()) {
                return KErr.NO_MEMORY.code();
            }
            minPages++;
        }
        maxPages = Math.max(maxPages, minPages);
        reservedPages += pages;
        return KErr.NONE.code();
    }

    void unreserve(int pages) {
        reservedPages -= pages;
    }

    /**
     * {@code EVMHalSetCacheSize} without lowering the maximum. What was possible stays done when memory runs out.
     *
     * @param limit least pages without what is reserved
     */
    int raise(int min, int max, int limit) {
        int newMin = Math.max(min, limit + reservedPages);
        maxPages = Math.max(maxPages, Math.max(max, newMin));
        freePages += Math.max(0, minPages - newMin);
        minPages = Math.min(minPages, newMin);
        while (minPages < newMin) {
            if (!replaceOne()) {
                return KErr.NO_MEMORY.code();
            }
            minPages++;
        }
        return KErr.NONE.code();
    }

    /** Lowers the maximum as far as the pages allow; false when one has to go before it can reach what is wanted. */
    boolean lowerMaximum(int wanted) {
        int least = Math.max(wanted, minPages);
        maxPages = Math.max(least, minPages + freePages);
        return maxPages <= least;
    }

    /** The sizes, with those of the lists. */
    LiveListSizes with(int young, int old, int oldestClean, int oldestDirty, int locked) {
        return new LiveListSizes(minPages, maxPages, minPages + freePages, freePages, young, old, oldestClean,
                oldestDirty, locked, reservedPages);
    }
}
