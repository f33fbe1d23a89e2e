// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.trace.TraceKind;
import org.pagewright.model.KErr;
import org.pagewright.model.PagingType;

/** A page fault on the multiple and moving models, step by step (fact sheet 8.4). */
final class TwoListFault extends PageFault {
    private final TwoListPager pager;
    private int request;
    private int frame;
    private long beganNanos;

    TwoListFault(TwoListPager pager, @Nullable SimThread client, Region region, int page, boolean write) {
        super(pager, client, region, page, write);
        this.pager = pager;
    }

    @Override
    protected Next step(SimThread self) {
        switch (pc++) {
        case 0:
            beganNanos = self.machine().nowNanos();
            return self.compute(PagingCosts.FAULT_ENTRY_NANOS);
        case 1:
            return classify(self);
        case 2:
            request = (int) self.result();
            return pager.isPresent(page) || !isWanted() ? finish(self) : read(self);
        default:
            return arrived(self);
        }
    }

    private Next classify(SimThread self) {
        int error = refusal(self);
        if (error != 0) {
            return self.leave(error);
        }
        if (pager.rejuvenate(page)) {
            return self.leave(0);
        }
        pager.statistics().begin();
        self.enterCritical();
        return self.call(pager.requests().acquire());
    }

    private Next read(SimThread self) {
        frame = pager.takePage();
        return self.call(region.source().fill(page - region.firstPage(), pager.table().content(frame)));
    }

    private Next arrived(SimThread self) {
        if (self.result() != 0) {
            throw self.machine().fault("DEMAND-PAGING", 4, "Page " + (page - region.firstPage()) + " of "
                    + region.name() + " could not be read: " + KErr.describe((int) self.result()) + ".");
        }
        if (pager.isPresent(page) || !isWanted()) {
            pager.statistics().discard();
            pager.giveBack(frame);
            return finish(self);
        }
        PagingType type = region.type();
        if (type == null || type == PagingType.DATA) {
            throw self.machine().fault("DEMAND-PAGING", 3, "Page " + (page - region.firstPage()) + " of "
                    + region.name() + " is neither ROM nor code, and this memory model pages nothing else.");
        }
        pager.mapped(page, frame);
        pager.statistics().pageIn(type, self.machine().nowNanos() - beganNanos);
        self.machine().note(TraceKind.PAGE_IN, self.subject(), page);
        return finish(self);
    }

    private Next finish(SimThread self) {
        pager.requests().object(request).release(self);
        pager.statistics().end();
        self.leave(isWanted() ? 0 : KErr.NOT_FOUND.code());
        self.leaveCritical();
        return self.exit() == null ? self.compute(PagingCosts.MAP_NANOS) : Next.BLOCK;
    }
}
