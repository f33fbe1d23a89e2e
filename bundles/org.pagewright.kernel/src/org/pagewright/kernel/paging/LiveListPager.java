// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.kernel.thread.SimThread;

/** What both pagers do with their live list: its size, locks and reserves, and pages taken for other use. */
abstract class LiveListPager extends DemandPager {
    /** How many pages the live list has. */
    protected final CacheSize cache;
    /** Locked and pinned pages. */
    protected final LockCounts locks;
    private final LiveList live;
    private int lockedPages;
    private int fragmentReserve;

    LiveListPager(Machine machine, PagerConfig config, LiveList live) {
        super(machine, config);
        this.live = live;
        cache = new CacheSize(config, live);
        locks = new LockCounts(config.ramPages());
    }

    /** Takes a RAM page out of the live list and what it held out of memory, and counts that. */
    abstract int steal(int frame);

    /** Takes a RAM page out of the live list and what it held out of memory. */
    abstract int drop(int frame);

    /** The page that would be taken first without writing it out, -1 when there is none. */
    abstract int oldestClean();

    /** A routine that takes the oldest page for a smaller live list, dirty or not; its result is the RAM page. */
    abstract Frame takeToShrink();

    /** A routine after which no other thread writes pages out, until {@link #resumeCleaning}. */
    abstract Frame stopCleaning();

    /** Other threads may write pages out again. */
    abstract void resumeCleaning(SimThread self);

    /** Whether a page of the live list can go only after it was written. */
    abstract boolean mustBeCleaned(int frame);

    /** A routine that writes a dirty page out. */
    abstract Frame clean(int frame);

    /** Least pages of the live list beside locked ones. */
    abstract int leastBesideLocks();

    /** RAM pages that must be reserved for so many to be locked. */
    abstract int withTables(int pages);

    /** The page was read in vain: it goes to the end that is taken first. */
    void giveBack(int frame) {
        live.addFree(frame);
    }

    @Override
    public void returnPage(int frame) {
        giveBack(frame);
    }

    /** Pages locked or pinned now. */
    int lockedPages() {
        return lockedPages;
    }

    @Override
    void discardPresent(int page) {
        int frame = table().frameOf(page);
        if (!locks.isLocked(frame)) {
            live.addFree(drop(frame));
        }
    }

    @Override
    boolean isFree(int frame) {
        return cache.ram().isFree(frame);
    }

    @Override
    boolean vacate(int frame) {
        if (cache.ram().isFree(frame)) {
            cache.ram().take(frame);
            return true;
        }
        if (!cache.replaceOne()) {
            return false;
        }
        steal(frame);
        return true;
    }

    @Override
    int takeSystemPage() {
        if (cache.ram().isLeft()) {
            return cache.ram().take();
        }
        int frame = oldestClean();
        if (!cache.canShrink() || frame < 0 || !canVacate(frame)) {
            return -1;
        }
        cache.shrank();
        return steal(frame);
    }

    @Override
    void giveSystemPage(int frame) {
        cache.ram().give(frame);
    }

    @Override
    void lock(int page) {
        int frame = table().frameOf(page);
        if (locks.lock(frame)) {
            live.remove(frame);
            lockedPages++;
        }
    }

    @Override
    void unlock(int page) {
        int frame = table().frameOf(page);
        if (locks.unlock(frame)) {
            lockedPages--;
            live.addYoungest(frame);
        }
    }

    @Override
    int reserve(int pages) {
        return cache.reserve(leastBesideLocks(), withTables(pages));
    }

    @Override
    void unreserve(int pages) {
        cache.unreserve(withTables(pages));
    }

    @Override
    int fragmentReserve() {
        return fragmentReserve;
    }

    @Override
    public int reserveFragmentPages(int pages) {
        int kept = withTables(fragmentReserve);
        int wanted = Math.max(fragmentReserve, pages + 1);
        cache.unreserve(kept);
        int error = reserve(wanted);
        if (error == 0) {
            fragmentReserve = wanted;
        } else {
            cache.unreserve(-kept);
        }
        return error;
    }

    @Override
    public Frame pin(RemoteBuffer buffer, int offset, int length, boolean forWriting) {
        return new PageLock(this, buffer, offset, length, forWriting, false);
    }

    @Override
    public Frame flush() {
        return new CacheFlush(this);
    }

    @Override
    public Frame setCacheSize(int min, int max) {
        return new CacheResize(this, min, max);
    }
}
