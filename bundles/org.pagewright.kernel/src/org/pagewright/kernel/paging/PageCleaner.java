// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.eclipse.jdt.annotation.Nullable;
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
    private @Nullable SimThread thread;
    private boolean idle = true;
    private long idleSinceNanos;
    private boolean asleep;

    PageCleaner(FlexiblePager pager) {
        this.pager = pager;
        this.machine = pager.machine;
    }

    /** Starts the thread; nothing happens when it runs already. */
    void start() {
        if (thread == null) {
            idleSinceNanos = machine.nowNanos() - IDLE_NANOS;
            thread = machine.spawnService("PageCleaner", PRIORITY, new Loop());
        }
    }

    @Override
    public void busy() {
        idle = thread == null;
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
        SimThread sleeping = thread;
        if (asleep && sleeping != null && pager.live().size(FourListLiveList.OLDEST_DIRTY) > 0) {
            asleep = false;
            sleeping.wake();
        }
    }

    private final class Loop extends Frame {
        @Override
        protected Next step(SimThread self) {
            if (!idle || pager.live().size(FourListLiveList.OLDEST_DIRTY) == 0) {
                asleep = true;
                return self.block(new External("dirty pages"));
            }
            if (!mayClean()) {
                return self.call(new Sleep(idleSinceNanos + IDLE_NANOS - machine.nowNanos(), true));
            }
            return self.call(new CleanPages(pager, true));
        }
    }
}
