// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import org.pagewright.kernel.thread.Frame;

/** What the media subsystem needs of the memory model that it is linked with. */
public interface PagingHost {
    /** {@code Kern::InstallPagingDevice} (fact sheet 3.4); the result is an error code. */
    int installPagingDevice(PagingDevice device);

    /** Whether the kernel has {@code EMemModelAttrDataPaging}. */
    boolean hasDataPaging();

    /** Whether {@code elocd} was built with {@code __DEMAND_PAGING__}. */
    boolean isPagingBuild();

    /**
     * Builds or rebuilds the pin allocator: 8 pin objects and one lock of so many pages (fact sheet 3.3, step 16); the
     * result is an error code.
     */
    int reserveFragmentPages(int pages);

    /** A routine that pins a client's buffer; result 1 locked, 0 nothing to lock, negative an error. */
    Frame pin(RemoteBuffer buffer, int offset, int length, boolean forWriting);

    /**
     * A routine that locks a granule with the pages reserved at registration; result 1 locked, 0 not pageable, negative
     * an error.
     */
    Frame lockReserved(RemoteBuffer buffer, int offset, int length);

    /** Gives up what {@link #lockReserved} took. */
    void unlockReserved(RemoteBuffer buffer, int offset, int length);

    /** Gives up what {@link #pin} took. */
    void unpin(RemoteBuffer buffer, int offset, int length);
}
