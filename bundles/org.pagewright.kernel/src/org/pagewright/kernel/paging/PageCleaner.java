// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.pagewright.kernel.media.MediaPagingDevice;
import org.pagewright.kernel.thread.External;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.Sleep;

/** The thread "PageCleaner": writes dirty pages in the background once the media was idle for 2 ms (fact sheet 8.8). */
final class PageCleaner {
    private static final int PRIORITY = 25;
    private static final long IDLE_NANOS = 2_000_000;

    private final FlexiblePager pager;
    private MediaPagingDevice device;
    private final SimThread thread;
    private boolean asleep;

    PageCleaner(FlexiblePager pager, MediaPagingDevice device) {
        this.pager = pager;
        this.device = device;
        this.thread = pager.machine.spawnService("PageCleaner", PRIORITY, new Loop());
    }

    /** A media extension took data paging over. */
    void cleanTo(MediaPagingDevice replacement) {
        device = replacement;
    }

    /** A dirty page became one of the oldest. */
    void poke() {
        if (asleep) {
            asleep = false;
            thread.wake();
        }
    }

    private final class Loop extends Frame {
        @Override
        protected Next step(SimThread self) {
            if (pc == 0) {
                if (pager.live().size(FourListLiveList.OLDEST_DIRTY) == 0) {
                    asleep = true;
                    return self.block(new External("dirty pages"));
                }
                pc = 1;
                return self.call(new Sleep(IDLE_NANOS, true));
            }
            pc = 0;
            boolean idle = device.isIdleSince(self.machine().nowNanos() - IDLE_NANOS);
            return idle && pager.live().size(FourListLiveList.OLDEST_DIRTY) > 0
                    ? self.call(new CleanPages(pager, true))
                    : Next.AGAIN;
        }
    }
}
