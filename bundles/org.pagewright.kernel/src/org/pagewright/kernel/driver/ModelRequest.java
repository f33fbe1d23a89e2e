// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import org.pagewright.kernel.media.DriveCaps;

/** {@code TLocDrvRequest} as a {@link DriverModel} sees it. */
public interface ModelRequest {
    /** One of {@link org.pagewright.kernel.media.RequestIds}. */
    int id();

    /** Number of the local drive it is for. */
    int drive();

    /** Byte position on the media; of {@code ERomPageInRequest} the position in the ROM image. */
    long position();

    /** Bytes. */
    long length();

    /** Whether the pager reads a page with it ({@code DMediaPagingDevice::PageInRequest}). */
    boolean isPageIn();

    /** Whether the pager writes a page with it. */
    boolean isPageOut();

    /** Where the ROM image begins on the media when no partition tells so, else 0: what a ROM page-in has to add. */
    long romOffset();

    /** Virtual time since reset. */
    long nowNanos();

    /** What a correct driver answers to {@code ECaps} here. */
    DriveCaps usualCaps();

    /** Answers {@code ECaps}; {@link DriverModel#COMPLETED} is then the result of the request. */
    void answerCaps(DriveCaps caps);

    /**
     * Starts the hardware on this request: reads into, or writes from, its buffer, or erases. The hardware does one
     * transfer at a time.
     *
     * @param mediaPosition where on the media
     * @throws IllegalStateException when it is busy, or the request has nothing to move
     */
    void transfer(long mediaPosition);

    /**
     * {@code DMediaDriver::Complete}; for requests that were accepted.
     *
     * @param code what the client gets
     * @throws IllegalStateException when the request is not in the driver
     */
    void complete(int code);
}
