// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KErr;
import org.pagewright.model.KernelLimits;

/**
 * {@code DDemandPagingLock::Lock} (fact sheet 8.6): makes the pages of a buffer present and keeps them. Result 1 locked,
 * 0 nothing to lock, negative an error.
 */
final class TwoListLock extends Frame {
    private final TwoListPager pager;
    private final RemoteBuffer buffer;
    private final int offset;
    private final int length;
    private final boolean write;
    private int page;
    private int last;

    TwoListLock(TwoListPager pager, RemoteBuffer buffer, int offset, int length, boolean write) {
        this.pager = pager;
        this.buffer = buffer;
        this.offset = offset;
        this.length = length;
        this.write = write;
    }

    static int firstPage(PagedBuffer buffer, int offset) {
        return buffer.region().firstPage() + (buffer.offset() + offset >> KernelLimits.PAGE_SHIFT);
    }

    static int lastPage(PagedBuffer buffer, int offset, int length) {
        return buffer.region().firstPage() + (buffer.offset() + offset + length - 1 >> KernelLimits.PAGE_SHIFT);
    }

    @Override
    protected Next step(SimThread self) {
        if (!(buffer instanceof PagedBuffer paged) || !paged.region().isPaged()) {
            return self.leave(0);
        }
        if (pc == 0) {
            page = firstPage(paged, offset);
            last = lastPage(paged, offset, length);
            if (pager.reserve(last - page + 1) != 0) {
                return self.leave(KErr.NO_MEMORY.code());
            }
            pc = 1;
        } else if (self.result() != 0) {
            return self.leave(giveUp(paged, (int) self.result()));
        } else if (pager.isAccessible(page, write)) {
            pager.lock(page++);
        }
        if (page > last) {
            return self.leave(1);
        }
        return self.call(pager.touch(paged.region(), (long) (page - paged.region().firstPage()) << KernelLimits.PAGE_SHIFT,
                1, write));
    }

    private int giveUp(PagedBuffer paged, int error) {
        int first = firstPage(paged, offset);
        for (int locked = first; locked < page; locked++) {
            pager.unlock(locked);
        }
        pager.unreserve(last - first + 1);
        return error;
    }
}
