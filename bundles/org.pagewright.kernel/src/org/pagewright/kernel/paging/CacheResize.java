// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KErr;

/** {@code ResizeLiveList}: a live list that shrinks gives its oldest pages up, dirty ones after they were written. */
final class CacheResize extends CacheChange {
    private final int min;
    private final int max;
    private int error;

    /** @param max 0 restores the initial values */
    CacheResize(LiveListPager pager, int min, int max) {
        super(pager);
        this.min = max == 0 ? pager.config().minPages() : min;
        this.max = max == 0 ? pager.config().maxPages() : max;
    }

    @Override
    protected Next begin(SimThread self) {
        if (min > max) {
            return finish(self, KErr.ARGUMENT.code());
        }
        error = cache.raise(min, max, pager.leastBesideLocks());
        return shrink(self);
    }

    private Next shrink(SimThread self) {
        return cache.lowerMaximum(max) ? finish(self, error) : self.call(pager.takeToShrink());
    }

    @Override
    protected Next goOn(SimThread self, int frame) {
        cache.release(frame);
        return shrink(self);
    }
}
