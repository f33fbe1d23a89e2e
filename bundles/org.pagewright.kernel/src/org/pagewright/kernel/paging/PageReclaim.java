// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.pagewright.kernel.thread.KernelCheck;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.kernel.trace.TraceKind;

/** Which RAM page the flexible model takes for new content, and which dirty ones it writes out (fact sheet 8.3). */
final class PageReclaim {
    private final FlexiblePager pager;
    private final Machine machine;
    private final CacheSize cache;
    private final WriteBatches batches;
    private final FourListLiveList live;

    PageReclaim(FlexiblePager pager, Machine machine, CacheSize cache, WriteBatches batches) {
        this.pager = pager;
        this.machine = machine;
        this.cache = cache;
        this.batches = batches;
        live = pager.live();
    }

    /** A free or clean page at once, -1 when something has to be written out first (steps a to c). */
    int takeClean(boolean mayGrow) {
        int frame = live.tail(FourListLiveList.OLDEST_CLEAN);
        if (mayGrow && (frame < 0 || pager.table().pageIn(frame) >= 0)) {
            int more = cache.grow();
            if (more >= 0) {
                return more;
            }
        }
        return frame < 0 ? -1 : steal(frame);
    }

    /** Step e: the oldest page that can be taken without writing; -1 when the oldest is dirty. */
    int takeOldest() {
        int frame = oldest();
        if (frame < 0) {
            throw machine.fault(KernelCheck.NO_PAGE_TO_STEAL,
                    "Every page of the live list is pinned; none can be taken.");
        }
        return live.isDirty(frame) || live.listOf(frame) == FourListLiveList.OLDEST_DIRTY ? -1 : steal(frame);
    }

    private int oldest() {
        int frame = live.tail(FourListLiveList.OLDEST_DIRTY);
        frame = frame >= 0 ? frame : live.tail(FourListLiveList.OLD);
        return frame >= 0 ? frame : live.tail(FourListLiveList.YOUNG);
    }

    /** Chooses the oldest dirty pages for one write; the result is how many. */
    int chooseDirty(int[] frames) {
        int count = batches.choose(pager.table(), frames);
        if (count == 0) {
            int frame = oldest();
            if (frame >= 0 && live.isDirty(frame)) {
                frames[count++] = frame;
            }
        }
        return count;
    }

    /** Takes a RAM page out of the live list and what it held out of memory, and counts that. */
    int steal(int frame) {
        live.remove(frame);
        int page = unmap(frame);
        if (page >= 0) {
            pager.statistics().stole();
            machine.note(TraceKind.PAGE_STOLEN, 0, page);
        }
        return frame;
    }

    /** The same uncounted. */
    int drop(int frame) {
        live.remove(frame);
        unmap(frame);
        return frame;
    }

    private int unmap(int frame) {
        int page = pager.table().unmap(frame);
        pager.tables().unmapped(page);
        return page;
    }
}
