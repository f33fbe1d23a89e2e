// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.model.KernelLimits;

/**
 * A buffer in a region of virtual memory.
 *
 * @param pager  the pager
 * @param region the region
 * @param offset first byte of the buffer in the region
 * @param length its size
 */
record PagedBuffer(DemandPager pager, Region region, int offset, int length) implements RemoteBuffer {
    @Override
    public Frame touch(int from, int count, boolean forWriting) {
        return pager.touch(region, (long) offset + from, count, forWriting);
    }

    @Override
    public void read(int from, byte[] destination, int destinationOffset, int count) {
        for (int done = 0; done < count;) {
            int at = offset + from + done;
            int inPage = at & KernelLimits.PAGE_BYTES - 1;
            int piece = Math.min(count - done, KernelLimits.PAGE_BYTES - inPage);
            System.arraycopy(page(at), inPage, destination, destinationOffset + done, piece);
            done += piece;
        }
    }

    @Override
    public void write(int to, byte[] source, int sourceOffset, int count) {
        for (int done = 0; done < count;) {
            int at = offset + to + done;
            int inPage = at & KernelLimits.PAGE_BYTES - 1;
            int piece = Math.min(count - done, KernelLimits.PAGE_BYTES - inPage);
            System.arraycopy(source, sourceOffset + done, page(at), inPage, piece);
            done += piece;
        }
    }

    private byte[] page(int at) {
        return pager.content(region.firstPage() + (at >> KernelLimits.PAGE_SHIFT));
    }

    @Override
    public boolean isPageable() {
        return region.isPaged();
    }

    @Override
    public String describe() {
        return region.name();
    }
}
