// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import java.util.Objects;

import org.pagewright.kernel.media.KernelBuffer;
import org.pagewright.kernel.media.PagingDevice;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.trace.TraceKind;
import org.pagewright.model.KErr;
import org.pagewright.model.KernelLimits;

/** Writes a batch of the oldest dirty pages to swap under the page-cleaning lock (fact sheet 8.3, 8.8). */
final class CleanPages extends Frame {
    private static final int BEGIN = 0;
    private static final int LOCKED = 1;
    private static final int MAPPED = 2;
    private static final int WRITTEN = 3;
    /** The media was told of the old locations. */
    private static final int DISCARDED = 4;
    /** The media was told of locations whose page was decommitted, or not written, meanwhile. */
    private static final int LOST = 5;

    private final FlexiblePager pager;
    private final boolean background;
    /** The page to be written, -1 for the oldest dirty ones. */
    private final int only;
    private final int[] frames = new int[WriteBatches.MOST_PAGES];
    private final int[] pages = new int[WriteBatches.MOST_PAGES];
    /** Kept, as a page that is decommitted while it is written has none any more. */
    private final int[] locations = new int[WriteBatches.MOST_PAGES];
    private final SwapDiscards discards;
    private byte[] buffer = new byte[0];
    private int count;
    private int sent;
    private boolean oneRun;
    private long sentNanos;
    private long beganNanos;

    CleanPages(FlexiblePager pager, boolean background) {
        this(pager, background, -1);
    }

    /** Writes one dirty page. */
    CleanPages(FlexiblePager pager, int only) {
        this(pager, false, only);
    }

    private CleanPages(FlexiblePager pager, boolean background, int only) {
        this.pager = pager;
        this.background = background;
        this.only = only;
        this.discards = new SwapDiscards(pager);
    }

    @Override
    protected Next step(SimThread self) {
        switch (pc) {
        case BEGIN:
            self.enterCritical();
            pc = LOCKED;
            return self.call(pager.cleaningMutex().acquire());
        case LOCKED:
            return choose(self);
        case DISCARDED:
            return map(self);
        case MAPPED:
            pc = WRITTEN;
            return write(self);
        case WRITTEN:
            return written(self, (int) self.result());
        case LOST:
            pc = WRITTEN;
            return next(self);
        default:
            throw new IllegalStateException("state " + pc);
        }
    }

    private Next choose(SimThread self) {
        beganNanos = self.machine().nowNanos();
        count = background && !pager.mayCleanInBackground() ? 0 : chosen();
        if (count == 0) {
            return finish(self);
        }
        buffer = new byte[count * KernelLimits.PAGE_BYTES];
        for (int i = 0; i < count; i++) {
            pages[i] = pager.table().pageIn(frames[i]);
            discards.addOld(pages[i]);
            pager.live().setDirty(frames[i], false);
            System.arraycopy(pager.table().content(frames[i]), 0, buffer, i * KernelLimits.PAGE_BYTES,
                    KernelLimits.PAGE_BYTES);
        }
        oneRun = pager.swap().allocate(pages, count) >= 0;
        for (int i = 0; i < count; i++) {
            locations[i] = pager.swap().location(pages[i]);
        }
        Frame told = discards.telling();
        pc = told == null ? MAPPED : DISCARDED;
        return told == null ? map(self) : self.call(told);
    }

    private int chosen() {
        if (only < 0) {
            return pager.reclaim().chooseDirty(frames);
        }
        frames[0] = only;
        return 1;
    }

    private Next map(SimThread self) {
        pc = MAPPED;
        return pager.usesPhysicalAccess() ? Next.AGAIN : self.compute(PagingCosts.TEMPORARY_MAP_NANOS * count);
    }

    private Next write(SimThread self) {
        PagingDevice device = Objects.requireNonNull(pager.dataDevice(), "pages are dirty only where data is paged");
        int now = oneRun ? count : 1;
        sentNanos = self.machine().nowNanos();
        var part = new KernelBuffer(buffer, sent * KernelLimits.PAGE_BYTES, now * KernelLimits.PAGE_BYTES);
        return self.call(device.write(part, (long) locations[sent] * device.unitsPerPage(),
                (long) now * device.unitsPerPage(), background, pager.usesPhysicalAccess()));
    }

    private Next written(SimThread self, int answer) {
        int error = answer == 0 && pager.debugFail().takeForWrite() ? KErr.ABORT.code() : answer;
        pager.statistics().timed(PagingBenchmark.WRITE_DATA_MEDIA, self.machine().nowNanos() - sentNanos);
        int now = oneRun ? count : 1;
        for (int i = sent; i < sent + now; i++) {
            if (error != 0 || pager.swap().state(pages[i]) != SwapSpace.WRITING) {
                discards.add(locations[i]);
            }
            pager.swap().written(pages[i], error);
            pager.statistics().pagedOut();
            pager.statistics().timed(PagingBenchmark.WRITE_DATA_PAGE, self.machine().nowNanos() - beganNanos);
            self.machine().note(TraceKind.PAGE_OUT, self.subject(), pages[i]);
            pager.live().cleaned(frames[i]);
        }
        sent += now;
        Frame told = discards.telling();
        pc = told == null ? WRITTEN : LOST;
        return told == null ? next(self) : self.call(told);
    }

    private Next next(SimThread self) {
        return sent < count ? write(self) : finish(self);
    }

    private Next finish(SimThread self) {
        pager.cleaningMutex().release(self);
        return leaveCritical(self, count);
    }
}
