// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import java.util.ArrayDeque;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.media.PagingDevice;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;

/**
 * {@code DSwapManager::DoDeleteNotify}: locations of swap that are free again and of which the media is told, page by page,
 * in kernels that are built so. What the device answers is not looked at.
 */
final class SwapDiscards {
    private final FlexiblePager pager;
    private final ArrayDeque<Integer> locations = new ArrayDeque<>();

    SwapDiscards(FlexiblePager pager) {
        this.pager = pager;
    }

    /** Remembers where a page was written, if it was. */
    void addOld(int page) {
        if (pager.swap().state(page) == SwapSpace.WRITTEN) {
            add(pager.swap().location(page));
        }
    }

    /** Remembers a location. */
    void add(int location) {
        if (pager.config().deleteNotify()) {
            locations.add(location);
        }
    }

    /** A routine that tells the device of all that is remembered; null when there is nothing to tell. */
    @Nullable
    Frame telling() {
        PagingDevice device = pager.dataDevice();
        return locations.isEmpty() || device == null ? null : new Frame() {
            private long beganNanos;

            @Override
            protected Next step(SimThread self) {
                long now = self.machine().nowNanos();
                if (pc++ > 0) {
                    pager.statistics().timed(PagingBenchmark.DELETE_NOTIFY_DATA_PAGE, now - beganNanos);
                }
                if (locations.isEmpty()) {
                    return self.leave(0);
                }
                beganNanos = now;
                int location = locations.remove();
                int units = device.unitsPerPage();
                return self.call(device.discard((long) location * units, units));
            }
        };
    }
}
