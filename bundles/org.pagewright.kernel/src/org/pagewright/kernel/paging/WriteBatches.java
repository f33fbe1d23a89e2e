// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.pagewright.kernel.media.PagingDevice;
import org.pagewright.model.KErr;
import org.pagewright.model.KernelLimits;

/** How many dirty pages one write takes, which the media prefers and the HAL can change (fact sheet 8.6, 8.10). */
final class WriteBatches {
    /** 16 pages: the most one write takes. */
    static final int MOST_PAGES = 16;
    private static final int MOST_SHIFT = 4;
    /** Log2 of the fewest pages that a media starts with. */
    private static final int LEAST_SHIFT = 2;
    private static final int LARGEST_ARGUMENT = 31;

    private final FourListLiveList live;
    private final boolean inColourOrder;
    private int preferredShift;
    private int shift;

    WriteBatches(FourListLiveList live, boolean inColourOrder) {
        this.live = live;
        this.inColourOrder = inColourOrder;
    }

    /** The media's preferred write size decides. */
    void startOn(PagingDevice device) {
        preferredShift = Math.max(0, device.preferredWriteShift() - KernelLimits.PAGE_SHIFT);
        use(Math.min(MOST_SHIFT, Math.max(preferredShift, LEAST_SHIFT)));
    }

    /** {@code EVMHalSetDataWriteSize}: log2 of pages; above 31 is refused, above 4 silently 4. */
    int set(long wanted) {
        if (wanted < 0 || wanted > LARGEST_ARGUMENT) {
            return KErr.ARGUMENT.code();
        }
        use((int) Math.min(wanted, MOST_SHIFT));
        return KErr.NONE.code();
    }

    private void use(int newShift) {
        shift = newShift;
        live.setMostOldest(Math.max(PagerConfig.MAX_OLDEST_PAGES,
                inColourOrder ? pages() * DirtyRun.OLDEST_PER_PAGE : pages()));
    }

    /** Pages of one write. */
    int pages() {
        return 1 << shift;
    }

    /** Log2 of the pages of one write. */
    int shift() {
        return shift;
    }

    /** Log2 of the pages that the media prefers. */
    int preferredShift() {
        return preferredShift;
    }

    /** Chooses the oldest dirty pages for one write; the result is how many. */
    int choose(PageTable table, int[] frames) {
        return inColourOrder ? DirtyRun.choose(live, table, frames, pages())
                : DirtyRun.oldest(live, frames, pages());
    }
}
