// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KErr;

/** {@code FlushAll}: every page goes out, dirty ones once they are written; the live list shrinks to its minimum. */
final class CacheFlush extends CacheChange {
    private int frame;
    private boolean allOut;

    CacheFlush(LiveListPager pager) {
        super(pager);
    }

    @Override
    protected Next begin(SimThread self) {
        while (frame < pager.config().ramPages()) {
            if (pager.table().pageIn(frame) >= 0) {
                if (pager.mustBeCleaned(frame)) {
                    return self.call(pager.clean(frame));
                }
                letGo();
            }
            frame++;
        }
        allOut = true;
        return shrink(self);
    }

    /** A page that is locked, or was written again while it went out, stays. */
    private void letGo() {
        if (pager.canVacate(frame)) {
            cache.release(pager.drop(frame));
        }
    }

    private Next shrink(SimThread self) {
        return cache.canShrink() ? self.call(pager.takeToShrink()) : finish(self, KErr.NONE.code());
    }

    @Override
    protected Next goOn(SimThread self, int result) {
        if (allOut) {
            cache.release(result);
            return shrink(self);
        }
        letGo();
        frame++;
        return begin(self);
    }
}
