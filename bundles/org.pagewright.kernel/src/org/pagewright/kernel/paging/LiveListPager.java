// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Machine;

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

    /** Takes the oldest page for a smaller live list, -1 when none can be taken. */
    abstract int takeToShrink();

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
    public void flush() {
        for (int frame = 0; frame < config().ramPages(); frame++) {
            if (table().pageIn(frame) >= 0 && canVacate(frame)) {
                cache.release(drop(frame));
            }
        }
    }

    @Override
    public int setCacheSize(int min, int max) {
        return cache.resize(min, max, leastBesideLocks(), this::takeToShrink);
    }
}
