// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.trace.TraceKind;
import org.pagewright.model.KErr;

/** What page faults of all memory models begin with: is there anything to bring in, and may this thread fault (8.4)? */
abstract class PageFault extends Frame {
    /** The client whose memory a server or driver touches, null for the thread's own. */
    protected final @Nullable SimThread client;
    /** Where the page lies. */
    protected final Region region;
    /** Its number in virtual memory. */
    protected final int page;
    /** Whether the access was a write. */
    protected final boolean write;
    private final PagerStatistics statistics;

    PageFault(DemandPager pager, @Nullable SimThread client, Region region, int page, boolean write) {
        this.statistics = pager.statistics();
        this.client = client;
        this.region = region;
        this.page = page;
        this.write = write;
    }

    /** The error of a fault that is not served; 0 for one that is, which is counted then. */
    final int refusal(SimThread self) {
        if (write && !region.isWritable()) {
            return KErr.UNKNOWN.code();
        }
        if (!isWanted()) {
            return KErr.NOT_FOUND.code();
        }
        int error = RealtimeRule.check(self, client, region.name());
        if (error == 0) {
            statistics.fault();
            self.machine().note(TraceKind.PAGE_FAULT, self.subject(), page);
        }
        return error;
    }

    /** Whether the memory the page belongs to is still there. */
    final boolean isWanted() {
        return region.source().isWanted(page - region.firstPage());
    }
}
