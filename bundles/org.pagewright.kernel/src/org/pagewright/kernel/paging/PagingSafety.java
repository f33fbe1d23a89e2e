// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import java.util.List;

import org.pagewright.kernel.thread.FastMutex;
import org.pagewright.kernel.thread.KernelCheck;
import org.pagewright.kernel.thread.KernelMutex;
import org.pagewright.kernel.thread.MutexOrder;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.PagingType;

/**
 * {@code M::CheckPagingSafe} of a debug kernel (fact sheet 10.1): touching memory that can be paged is refused in
 * places where a fault could not be served, even when the page happens to be there.
 */
final class PagingSafety {
    private PagingSafety() {
    }

    static void check(SimThread self, Region region, boolean write, MemoryModel model) {
        FastMutex fast = self.heldFastMutex();
        if (fast != null && !(fast.isSystemLock() && self.inPagingTrap())) {
            throw model.pagesData()
                    ? self.machine().fault(checkOf(model, write), sentence(self, region, "fast mutex " + fast.name()))
                    : self.machine().fault("DEMAND-PAGING", 10, sentence(self, region, "fast mutex " + fast.name()));
        }
        if (region.type() == PagingType.DATA && !model.pagesData()) {
            return;
        }
        List<KernelMutex> held = self.heldMutexes();
        if (!held.isEmpty()) {
            KernelMutex latest = held.get(held.size() - 1);
            int threshold = model.pagesData() ? MutexOrder.PAGE_OUT : MutexOrder.PAGE_IN;
            if (latest.order() <= threshold) {
                throw self.machine().fault(checkOf(model, write), sentence(self, region,
                        "mutex %s (order 0x%02X)".formatted(latest.name(), latest.order())));
            }
        }
    }

    /** The assertion in the function that every copy from or to another thread ends in. */
    private static KernelCheck checkOf(MemoryModel model, boolean write) {
        return switch (model) {
        case MULTIPLE -> KernelCheck.UNSAFE_READ_MULTIPLE;
        case MOVING -> KernelCheck.UNSAFE_READ_MOVING;
        case FLEXIBLE -> write ? KernelCheck.UNSAFE_WRITE_FLEXIBLE : KernelCheck.UNSAFE_READ_FLEXIBLE;
        };
    }

    private static String sentence(SimThread self, Region region, String holding) {
        return "Thread " + self.name() + " touches pageable memory (" + region.name() + ") while it holds " + holding
                + "; a page fault there could not be served.";
    }
}
