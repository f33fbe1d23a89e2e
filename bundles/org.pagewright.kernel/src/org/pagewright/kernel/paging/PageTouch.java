// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KErr;
import org.pagewright.model.KernelLimits;

/** An access to a range of memory, page by page; pages that are out come in first. */
final class PageTouch extends Frame {
    private final DemandPager pager;
    private final @Nullable SimThread client;
    private final Region region;
    private final boolean write;
    private final int last;
    private int page;

    PageTouch(DemandPager pager, @Nullable SimThread client, Region region, long offset, int length, boolean write) {
        this.pager = pager;
        this.client = client;
        this.region = region;
        this.write = write;
        this.page = region.firstPage() + (int) (offset >> KernelLimits.PAGE_SHIFT);
        this.last = region.firstPage() + (int) ((offset + Math.max(length, 1) - 1) >> KernelLimits.PAGE_SHIFT);
    }

    @Override
    protected Next step(SimThread self) {
        if (!region.isPaged()) {
            boolean present = pager.isPresent(page) && pager.isPresent(last);
            return self.leave(present ? KErr.NONE.code() : KErr.BAD_DESCRIPTOR.code());
        }
        if (pc == 0) {
            pc = 1;
            PagingSafety.check(self, region, write, pager.config().memoryModel());
        } else if (self.result() != 0) {
            return self.leave(self.result());
        } else {
            page++;
        }
        while (page <= last && pager.isAccessible(page, write)) {
            page++;
        }
        return page > last ? self.leave(0) : self.call(pager.fault(client, region, page, write));
    }
}
