// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import org.pagewright.boot.stage.BootContext;
import org.pagewright.kernel.dfc.Dfc;
import org.pagewright.kernel.dfc.DfcQueue;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.Sleep;

/** A timer whose callback runs on DfcQue1, as those of the kernel do; it tells when the callback comes late. */
final class TimerWatch extends Frame {
    private static final int PRIORITY = 48;
    private static final int TICKS = 4_000;
    private static final long PERIOD_NANOS = 200_000;
    private static final long MOST_LATE_NANOS = 100_000;

    private final BootContext context;
    private final DfcQueue queue;
    private int ticks;
    private long longestNanos;

    TimerWatch(BootContext context) {
        this.context = context;
        this.queue = new DfcQueue(context.board().machine(), "DfcThread1", PRIORITY);
    }

    /** DfcQue1. */
    DfcQueue queue() {
        return queue;
    }

    @Override
    protected Next step(SimThread self) {
        if (ticks > 0) {
            expire(self.machine());
        }
        if (ticks++ == TICKS) {
            if (longestNanos > MOST_LATE_NANOS) {
                context.verifier().wronglyAnswered(("A timer's callback came %d us late, as DfcThread1 waited for a "
                        + "page of a client.").formatted(longestNanos / 1_000));
            }
            return self.leave(0);
        }
        return self.call(new Sleep(PERIOD_NANOS));
    }

    private void expire(Machine machine) {
        long dueNanos = machine.nowNanos();
        new Dfc("timer", queue, 3, () -> {
            longestNanos = Math.max(longestNanos, machine.nowNanos() - dueNanos);
            return Frame.answering(0);
        }).add();
    }
}
