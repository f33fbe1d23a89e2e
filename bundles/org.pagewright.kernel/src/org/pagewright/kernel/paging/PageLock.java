// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.KernelCheck;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.SystemFaultException;
import org.pagewright.model.KErr;
import org.pagewright.model.KernelLimits;

/**
 * {@code DDemandPagingLock::Lock} (fact sheet 8.6): makes the pages of a buffer present and keeps them. Result 1
 * locked, 0 nothing to lock, negative an error.
 */
final class PageLock extends Frame {
    private final DemandPager pager;
    private final RemoteBuffer buffer;
    private final int offset;
    private final int length;
    private final boolean write;
    private final boolean reserved;
    private int page;
    private int last;

    /** @param reserved whether the pages of the pre-allocated lock are used */
    PageLock(DemandPager pager, RemoteBuffer buffer, int offset, int length, boolean write, boolean reserved) {
        this.pager = pager;
        this.buffer = buffer;
        this.offset = offset;
        this.length = length;
        this.write = write;
        this.reserved = reserved;
    }

    static int firstPage(PagedBuffer buffer, int offset) {
        return buffer.region().firstPage() + (buffer.offset() + offset >> KernelLimits.PAGE_SHIFT);
    }

    static int lastPage(PagedBuffer buffer, int offset, int length) {
        return buffer.region().firstPage() + (buffer.offset() + offset + length - 1 >> KernelLimits.PAGE_SHIFT);
    }

    @Override
    protected Next step(SimThread self) {
        if (!(buffer instanceof PagedBuffer paged) || !paged.region().isPaged() || length == 0) {
            return self.leave(0);
        }
        if (pc == 0) {
            page = firstPage(paged, offset);
            last = lastPage(paged, offset, length);
            if (reserved && !pager.takeReservedLock()) {
                throw stop(self, 5, KernelCheck.LOCKED_TWICE, "The pre-allocated lock is locked a second time, on "
                        + buffer.describe() + ", before it was unlocked.");
            }
            if (reserved && last - page + 1 > pager.fragmentReserve()) {
                throw stop(self, 6, KernelCheck.LOCK_TOO_BIG, "A lock of " + (last - page + 1) + " pages on "
                        + buffer.describe() + " exceeds the " + pager.fragmentReserve() + " reserved.");
            }
            if (!reserved && pager.reserve(last - page + 1) != 0) {
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
        return self.call(pager.touch(paged.region(), (long) (page - paged.region()
                .firstPage()) << KernelLimits.PAGE_SHIFT,
                1, write));
    }

    private SystemFaultException stop(SimThread self, int number, KernelCheck ofFlexibleModel, String sentence) {
        return pager.config().memoryModel().pagesData() ? self.machine().fault(ofFlexibleModel, sentence)
                : self.machine().fault("DEMAND-PAGING", number, sentence);
    }

    private int giveUp(PagedBuffer paged, int error) {
        int first = firstPage(paged, offset);
        for (int locked = first; locked < page; locked++) {
            pager.unlock(locked);
        }
        if (reserved) {
            pager.giveReservedLock();
        } else {
            pager.unreserve(last - first + 1);
        }
        return error;
    }
}
