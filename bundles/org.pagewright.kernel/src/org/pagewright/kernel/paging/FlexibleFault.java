// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.media.PagingDevice;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.ThreadExit;
import org.pagewright.kernel.trace.TraceKind;
import org.pagewright.model.KErr;
import org.pagewright.model.PagingType;

/** A page fault on the flexible model (fact sheet 8.4): a media error kills the thread, the system survives. */
final class FlexibleFault extends PageFault {
    private static final int ENTER = 0;
    private static final int CLASSIFY = 1;
    private static final int HAVE_REQUEST = 2;
    private static final int HAVE_PAGE = 3;
    private static final int FILLED = 4;
    private static final int HAVE_TABLE = 5;
    private static final int HAVE_TABLE_FOR_READ = 6;

    private final FlexiblePager pager;
    private @Nullable PagingRequestPool pool;
    private int request = -1;
    private int frame = -1;
    private long beganNanos;

    FlexibleFault(FlexiblePager pager, @Nullable SimThread client, Region region, int page, boolean write) {
        super(pager, client, region, page, write);
        this.pager = pager;
    }

    @Override
    protected Next step(SimThread self) {
        switch (pc) {
        case ENTER:
            pc = CLASSIFY;
            beganNanos = self.machine().nowNanos();
            return self.compute(PagingCosts.FAULT_ENTRY_NANOS);
        case CLASSIFY:
            return classify(self);
        case HAVE_REQUEST:
            request = (int) self.result();
            return present(self) ? finish(self, 0)
                    : request == PagingRequestPool.RETRY ? acquire(self) : takePage(self);
        case HAVE_PAGE:
            frame = (int) self.result();
            if (present(self)) {
                pager.giveBack(frame);
                return finish(self, 0);
            }
            pc = FILLED;
            return self.call(region.source().fill(page - region.firstPage(), pager.table().content(frame)));
        case FILLED:
            return filled(self, (int) self.result());
        case HAVE_TABLE:
            installTable(self);
            return find(self);
        case HAVE_TABLE_FOR_READ:
            installTable(self);
            return filled(self, 0);
        default:
            throw new IllegalStateException("state " + pc);
        }
    }

    private Next classify(SimThread self) {
        int error = refusal(self);
        if (error != 0) {
            return self.leave(error);
        }
        return pager.tables().isPresent(page) ? find(self) : takeTable(self, HAVE_TABLE);
    }

    private Next takeTable(SimThread self, int then) {
        pc = then;
        return self.call(new StealPage(pager, true));
    }

    private void installTable(SimThread self) {
        int taken = (int) self.result();
        if (!pager.tables().install(page, taken)) {
            pager.giveBack(taken);
        }
    }

    private Next find(SimThread self) {
        if (pager.rejuvenate(page, write)) {
            pager.statistics().timed(PagingBenchmark.REJUVENATE, PagingCosts.REJUVENATE_NANOS);
            self.leave(0);
            return self.compute(PagingCosts.REJUVENATE_NANOS);
        }
        pager.statistics().begin();
        pager.thrash().start();
        self.enterCritical();
        PagingDevice device = device();
        pool = device == null ? null : pager.pool(device);
        return acquire(self);
    }

    private Next acquire(SimThread self) {
        PagingRequestPool from = pool;
        if (from == null || isBlank()) {
            return takePage(self);
        }
        pc = HAVE_REQUEST;
        return self.call(from.acquireFor(page, pager.cleaningMutex(),
                () -> region.type() == PagingType.DATA && pager.swap().state(page) == SwapSpace.WRITING));
    }

    private @Nullable PagingDevice device() {
        PagingType type = region.type();
        if (type == PagingType.ROM) {
            return pager.romDevice();
        }
        if (type == PagingType.DATA) {
            return pager.dataDevice();
        }
        return region.source() instanceof CodePageSource code ? pager.codeDevice(code.drive()) : null;
    }

    private boolean isBlank() {
        return region.type() == PagingType.DATA && pager.swap().state(page) == SwapSpace.BLANK;
    }

    private Next takePage(SimThread self) {
        pc = HAVE_PAGE;
        return self.call(new StealPage(pager, true));
    }

    private boolean present(SimThread self) {
        return pager.rejuvenate(page, write);
    }

    private Next filled(SimThread self, int answer) {
        if (answer == 0 && !pager.tables().isPresent(page)) {
            return takeTable(self, HAVE_TABLE_FOR_READ);
        }
        PagingContext simulated = answer == 0 ? pager.debugFail().takeForRead(region.type()) : null;
        int error = simulated == null ? answer : KErr.ABORT.code();
        if (error != 0) {
            pager.giveBack(frame);
            String category = simulated != null ? simulated.category()
                    : isBlank() ? PagingContext.DATA_WRITE.category() : region.source().failureCategory();
            SimThread killed = client == null ? self : client;
            killed.kill(ThreadExit.panic(killed.name(), category, error, "Page "
                    + (page - region.firstPage()) + " of " + region.name() + " could not be brought in: "
                    + KErr.describe(error) + "; the thread dies, the system survives."));
            return finish(self, error);
        }
        if (pager.isPresent(page) || !isWanted()) {
            pager.statistics().discard();
            pager.giveBack(frame);
            return finish(self, isWanted() ? 0 : KErr.NOT_FOUND.code());
        }
        boolean counted = !isBlank();
        pager.mapped(page, frame, write);
        PagingType type = region.type();
        if (counted && type != null) {
            pager.statistics().pageIn(type, self.machine().nowNanos() - beganNanos);
            self.machine().note(TraceKind.PAGE_IN, self.subject(), page);
        }
        return finish(self, 0);
    }

    private Next finish(SimThread self, int result) {
        PagingRequestPool used = pool;
        if (used != null && request >= 0) {
            used.release(self, request);
        }
        pager.thrash().end();
        pager.statistics().end();
        self.leave(result);
        self.leaveCritical();
        return self.exit() == null ? self.compute(PagingCosts.MAP_NANOS) : Next.BLOCK;
    }
}
