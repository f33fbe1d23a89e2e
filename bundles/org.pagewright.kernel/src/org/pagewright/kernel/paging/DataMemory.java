// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import java.util.Arrays;
import java.util.BitSet;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KErr;
import org.pagewright.model.PagingType;

/**
 * Writable memory that is committed and decommitted page by page: from swap when it is paged, else from the RAM pool.
 */
public final class DataMemory {
    private final DemandPager pager;
    private final @Nullable FlexiblePager swapping;
    private final Region region;
    private final BitSet committed = new BitSet();

    /** @param paged whether it is to be paged; a memory model without data paging makes it unpaged all the same */
    public DataMemory(DemandPager pager, String name, int pages, boolean paged) {
        this.pager = pager;
        if (paged && pager instanceof FlexiblePager flexible && flexible.dataDevice() != null) {
            swapping = flexible;
            var source = new DataPageSource(flexible);
            region = pager.addRegion(name, PagingType.DATA, pages, source);
            source.attach(region);
        } else {
            swapping = null;
            region = pager.addRegion(name, null, pages, new NoSource());
        }
    }

    /** The range of virtual memory. */
    public Region region() {
        return region;
    }

    /** Whether its pages can be out. */
    public boolean isPaged() {
        return swapping != null;
    }

    /** Pages committed now. */
    public int committedPages() {
        return committed.cardinality();
    }

    /** Commits pages; {@code KErrAlreadyExists} when one of them is, {@code KErrNoMemory} when swap or RAM is used up. */
    public int commit(int first, int count) {
        if (first < 0 || count < 0 || first + count > region.pages()) {
            return KErr.ARGUMENT.code();
        }
        int held = committed.nextSetBit(first);
        if (held >= 0 && held < first + count) {
            return KErr.ALREADY_EXISTS.code();
        }
        int error = swapping != null ? swapping.swap().commit(region.firstPage() + first, count)
                : commitRam(first, count);
        if (error == 0) {
            committed.set(first, first + count);
        }
        return error;
    }

    private int commitRam(int first, int count) {
        for (int i = 0; i < count; i++) {
            int frame = pager.takeSystemPage();
            if (frame < 0) {
                releaseRam(first, i);
                return KErr.NO_MEMORY.code();
            }
            Arrays.fill(pager.table().content(frame), DataPageSource.WIPE);
            pager.table().map(region.firstPage() + first + i, frame);
        }
        return KErr.NONE.code();
    }

    private void releaseRam(int first, int count) {
        for (int page = region.firstPage() + first; page < region.firstPage() + first + count; page++) {
            int frame = pager.table().frameOf(page);
            pager.table().unmap(frame);
            pager.giveSystemPage(frame);
        }
    }

    /**
     * A routine that decommits pages and, where the kernel is built so, tells the media of the swap that is free, in a
     * critical section.
     */
    public Frame decommitting(int first, int count) {
        FlexiblePager swap = swapping;
        if (swap == null || !swap.config().deleteNotify()) {
            return new Frame() {
                @Override
                protected Next step(SimThread self) {
                    decommit(first, count);
                    return self.leave(0);
                }
            };
        }
        return new Frame() {
            private final BitSet locations = new BitSet();

            @Override
            protected Next step(SimThread self) {
                if (pc++ > 0) {
                    locations.stream().forEach(swap.swap()::freeLocation);
                    return leaveCritical(self, 0);
                }
                self.enterCritical();
                detachWritten(swap, first, count, locations);
                decommit(first, count);
                var discards = new SwapDiscards(swap);
                locations.stream().forEach(discards::add);
                Frame told = discards.telling();
                return told == null ? Next.AGAIN : self.call(told);
            }
        };
    }

    private void detachWritten(FlexiblePager swap, int first, int count, BitSet locations) {
        int end = first + count;
        for (int page = committed.nextSetBit(first); page >= 0 && page < end; page = committed.nextSetBit(page + 1)) {
            int virtual = region.firstPage() + page;
            if (swap.swap().state(virtual) == SwapSpace.WRITTEN) {
                committed.clear(page);
                swap.discard(virtual, 1);
                locations.set(swap.swap().decommitKeepingLocation(virtual));
            }
        }
    }

    /** Decommits the committed pages of a range; what they held is lost and their swap is free, written or not. */
    public void decommit(int first, int count) {
        int end = first + count;
        for (int page = committed.nextSetBit(first); page >= 0 && page < end; page = committed.nextSetBit(page + 1)) {
            committed.clear(page);
            FlexiblePager swap = swapping;
            if (swap == null) {
                releaseRam(page, 1);
            } else {
                swap.discard(region.firstPage() + page, 1);
                swap.swap().decommit(region.firstPage() + page, 1);
            }
        }
    }

    /** Unpaged memory has no source: every page is there from commit to decommit. */
    private static final class NoSource implements PageSource {
        @Override
        public Frame fill(int pageIndex, byte[] page) {
            return Frame.answering(KErr.NOT_FOUND.code());
        }

        @Override
        public String failureCategory() {
            return "PAGED-UNKNOWN";
        }
    }
}
