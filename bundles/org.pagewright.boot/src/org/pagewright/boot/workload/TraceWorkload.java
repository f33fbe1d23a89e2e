// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import org.pagewright.boot.board.Board;
import org.pagewright.boot.stage.BootContext;
import org.pagewright.boot.stage.FailedAccess;
import org.pagewright.kernel.paging.FlexiblePager;
import org.pagewright.kernel.paging.Region;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KernelLimits;

/** A trace file as workload: pages of data memory where data is paged, else pages of the paged ROM. */
final class TraceWorkload implements Workload {
    private static final long ACCESS_NANOS = 1_000;

    private final MemoryTrace trace;

    TraceWorkload(MemoryTrace trace) {
        this.trace = trace;
    }

    @Override
    public String id() {
        return trace.name();
    }

    @Override
    public String summary() {
        return trace.pages().length + " accesses to " + trace.distinct() + " pages";
    }

    @Override
    public Frame body(BootContext context) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                return pc++ == 0 ? self.call(new Crew().add("trace", 12, accesses(context))) : self.leave(0);
            }
        };
    }

    private Frame accesses(BootContext context) {
        Board board = context.board();
        if (board.pager() instanceof FlexiblePager pager && pager.dataDevice() != null) {
            int pages = Math.min(trace.distinct(), pager.swap().freePages());
            if (pages < trace.distinct()) {
                context.notes().add("The trace touches " + trace.distinct()
                        + " pages, more than swap holds; they share "
                        + pages + " pages.");
            }
            Region data = PagedData.committed(context, "data of " + trace.name(), pages);
            return data == null ? Frame.answering(0) : new Accesses(context, data, true);
        }
        if (!board.romIsPaged()) {
            context.unpaged().add("A trace needs paged ROM or data paging, and this board has neither.");
            return Frame.answering(0);
        }
        return new Accesses(context, board.romRegion(), false);
    }

    /** The accesses one after the other. */
    private final class Accesses extends Frame {
        private final BootContext context;
        private final Region region;
        private final boolean writes;
        private int next;

        Accesses(BootContext context, Region region, boolean writes) {
            this.context = context;
            this.region = region;
            this.writes = writes;
        }

        @Override
        protected Next step(SimThread self) {
            if (pc == 1 && self.result() != 0) {
                return FailedAccess.end(self, region.name());
            }
            if (next == trace.pages().length) {
                return self.leave(0);
            }
            if (pc == 1) {
                pc = 0;
                return self.compute(ACCESS_NANOS);
            }
            pc = 1;
            int access = trace.pages()[next++];
            int page = (access < 0 ? ~access : access) % region.pages();
            return self.call(context.board().pager().touch(region, (long) page << KernelLimits.PAGE_SHIFT, 1,
                    writes && access < 0));
        }
    }
}
