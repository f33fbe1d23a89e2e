// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.pagewright.kernel.media.PagingDevice;
import org.pagewright.kernel.thread.External;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.Sleep;

/**
 * The thread "PageCleaner": once the paging devices were idle for 2 ms it writes dirty pages in the background, batch
 * after batch, until one of them gets busy (fact sheet 8.8). Devices that never tell count as idle.
 */
final class PageCleaner implements PagingDevice.Activity {
    private static final int PRIORITY = 25;
    private static final long IDLE_NANOS = 2_000_000;

    private final FlexiblePager pager;
    private final Machine machine;
    private final SimThread thread;
    private boolean idle = true;
    private long idleSinceNanos;
    private boolean asleep;

    PageCleaner(FlexiblePager pager) {
        this.pager = pager;
        this.machine = pager.machine;
        this.idleSinceNanos = machine.nowNanos() - IDLE_NANOS;
        this.thread = machine.spawnService("PageCleaner", PRIORITY, new Loop());
    }

    @Override
    public void busy() {
        idle = false;
    }

    @Override
    public void idle() {
        if (!idle) {
            idle = true;
            idleSinceNanos = machine.nowNanos();
            poke();
        }
    }

    /** Whether the devices have been idle long enough. */
    boolean mayClean() {
        return idle && machine.nowNanos() - idleSinceNanos >= IDLE_NANOS;
    }

    /** A dirty page became one of the oldest. */
    void poke() {
        if (asleep && pager.live().size(FourListLiveList.OLDEST_DIRTY) > 0) {
            asleep = false;
            thread.wake();
        }
    }

    private final class Loop extends Frame {
        @Override
        protected Next step(SimThread self) {
            boolean triedInVain = pc == 1 && self.result() == 0;
            pc = 0;
            if (!idle || triedInVain || pager.live().size(FourListLiveList.OLDEST_DIRTY) == 0) {
                asleep = true;
                return self.block(new External("dirty pages"));
            }
            if (!mayClean()) {
                return self.call(new Sleep(idleSinceNanos + IDLE_NANOS - machine.nowNanos(), true));
            }
            pc = 1;
            return self.call(new CleanPages(pager, true));
        }
    }
}
