// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.dfc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.thread.External;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.trace.TraceKind;

/** {@code TDfcQue}: one kernel thread that runs DFCs, the highest of eight priorities first. */
public final class DfcQueue {
    /** {@code KNumDfcPriorities}. */
    public static final int PRIORITIES = 8;
    /** {@code KMaxDfcPriority}. */
    public static final int MAX_PRIORITY = 7;
    /** Processor time to take a DFC from the queue. */
    private static final long DISPATCH_NANOS = 2_000;

    private final List<ArrayDeque<Dfc>> pending = new ArrayList<>();
    private final Machine machine;
    private final SimThread thread;
    private boolean idle;

    /** @param threadPriority 0 to 63; media threads use 24 by convention, DfcQue0 27 and DfcQue1 48 */
    public DfcQueue(Machine machine, String name, int threadPriority) {
        this.machine = machine;
        for (int i = 0; i < PRIORITIES; i++) {
            pending.add(new ArrayDeque<>());
        }
        thread = machine.spawnService(name, threadPriority, new Loop());
    }

    /** The thread behind the queue. */
    public SimThread thread() {
        return thread;
    }

    /** Its name. */
    public String name() {
        return thread.name();
    }

    void add(Dfc dfc) {
        pending.get(dfc.priority()).addLast(dfc);
        if (idle) {
            idle = false;
            thread.wake();
        }
    }

    void remove(Dfc dfc) {
        pending.get(dfc.priority()).remove(dfc);
    }

    private @Nullable Dfc take() {
        for (int p = MAX_PRIORITY; p >= 0; p--) {
            Dfc dfc = pending.get(p).pollFirst();
            if (dfc != null) {
                return dfc;
            }
        }
        return null;
    }

    private final class Loop extends Frame {
        private @Nullable Dfc current;

        @Override
        protected Next step(SimThread self) {
            Dfc dfc = current;
            if (dfc != null && pc == 1) {
                pc = 2;
                machine.note(TraceKind.DFC_BEGINS, self.subject(), dfc.priority());
                return self.call(dfc.start());
            }
            if (dfc != null) {
                machine.note(TraceKind.DFC_ENDS, self.subject(), dfc.priority());
            }
            current = take();
            if (current == null) {
                pc = 0;
                idle = true;
                return self.block(new External("work in its DFC queue"));
            }
            pc = 1;
            return self.compute(DISPATCH_NANOS);
        }
    }
}
