// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.pagewright.kernel.media.PagingDevice;
import org.pagewright.kernel.media.PagingHost;
import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.model.KErr;

/**
 * A kernel that pages nothing: the direct memory model, multiple on x86, or a local media subsystem that was built
 * without {@code __DEMAND_PAGING__}, as for the emulator (fact sheet 1, 3.1, 3.4). All memory is always there.
 *
 * @param isPagingBuild whether the local media subsystem was built for paging all the same
 */
public record NoPager(boolean isPagingBuild) implements PagingHost {
    @Override
    public int installPagingDevice(PagingDevice device) {
        return KErr.NOT_SUPPORTED.code();
    }

    @Override
    public boolean hasDataPaging() {
        return false;
    }

    @Override
    public int reserveFragmentPages(int pages) {
        return KErr.NONE.code();
    }

    @Override
    public Frame pin(RemoteBuffer buffer, int offset, int length, boolean forWriting) {
        return nothingToLock();
    }

    @Override
    public Frame lockReserved(RemoteBuffer buffer, int offset, int length) {
        return nothingToLock();
    }

    private static Frame nothingToLock() {
        return Frame.answering(0);
    }

    @Override
    public void unlockReserved(RemoteBuffer buffer, int offset, int length) {
        // nothing was locked
    }

    @Override
    public void unpin(RemoteBuffer buffer, int offset, int length) {
        // nothing was pinned
    }
}
