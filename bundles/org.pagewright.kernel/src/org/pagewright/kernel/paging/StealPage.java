// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;

/** {@code StealOrAllocPage}: the order of fact sheet 8.3; dirty pages are written out first. Result: the RAM page. */
final class StealPage extends Frame {
    private final FlexiblePager pager;
    private final boolean mayGrow;

    /** @param mayGrow whether a RAM page that is not the live list's may be had instead */
    StealPage(FlexiblePager pager, boolean mayGrow) {
        this.pager = pager;
        this.mayGrow = mayGrow;
    }

    @Override
    protected Next step(SimThread self) {
        int frame = pager.reclaim().takeClean(mayGrow);
        if (frame < 0) {
            frame = pager.reclaim().takeOldest();
        }
        return frame >= 0 ? self.leave(frame) : self.call(new CleanPages(pager, false));
    }
}
