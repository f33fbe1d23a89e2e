// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;

/** Work on the live list as a whole: a critical section in which no other thread writes pages out (fact sheet 8.10). */
abstract class CacheChange extends Frame {
    protected final LiveListPager pager;
    protected final CacheSize cache;

    CacheChange(LiveListPager pager) {
        this.pager = pager;
        cache = pager.cache;
    }

    /** The work begins. */
    protected abstract Next begin(SimThread self);

    /** It goes on with the result of a routine it called. */
    protected abstract Next goOn(SimThread self, int result);

    @Override
    protected final Next step(SimThread self) {
        return switch (pc++) {
        case 0 -> {
            self.enterCritical();
            yield self.call(pager.stopCleaning());
        }
        case 1 -> begin(self);
        default -> goOn(self, (int) self.result());
        };
    }

    /** The work is done. */
    protected final Next finish(SimThread self, int result) {
        pager.resumeCleaning(self);
        return leaveCritical(self, result);
    }
}
