// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.WaitTarget;

/** Mirrors {@code DMediaDriver}: what a driver for one media answers (fact sheet 5, 6). */
public interface MediaDriver {
    /** {@code KMediaDriverDeferRequest}. */
    int DEFER = 1;

    /**
     * Handles a request on the media's thread (or the caller's when the media has no DFC queue). Result of the routine:
     * 0 accepted and completed later through {@link PrimaryMedia#complete}; {@link #DEFER} or any positive value puts
     * the request off; {@code KErrCompletion} (-17) done at once; any other negative value is the completion code.
     */
    Frame request(DriveRequest request);

    /**
     * Runs before the partitions are read, on the thread that opens the media; null when there is nothing to wait for.
     * Its result is not looked at.
     */
    default @Nullable Frame prepare() {
        return null;
    }

    /** A client connects to or leaves a drive; null when nothing more is to be done. */
    default @Nullable Frame connection(LocalDrive drive, boolean connects) {
        return null;
    }

    /** The media was changed: requests in progress are over; they are completed with {@code KErrNotReady}. */
    default List<DriveRequest> abandon() {
        return List.of();
    }

    /** {@code PartitionInfo}: at most 16 entries, in drive order. */
    List<Partition> partitions();

    /** Why a request that was put off cannot go on; null when hardware will end it. */
    @Nullable
    WaitTarget deferredBehind(DriveRequest request);
}
