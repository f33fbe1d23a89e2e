// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import org.pagewright.kernel.thread.Frame;
import org.pagewright.model.KErr;
import org.pagewright.model.KernelLimits;
import org.pagewright.model.PagingType;

/** {@code DPagingDevice}: what the pager reads pages from and writes them to (fact sheet 3.4, 6.2). */
public interface PagingDevice {
    /** {@code EDriveRomPaging}. */
    int DRIVE_ROM = -1;
    /** {@code EDriveDataPaging}. */
    int DRIVE_DATA = -2;
    /** {@code DPagingDevice::EMediaExtension}. */
    int MEDIA_EXTENSION = 8;

    /** Hears {@code NotifyBusy} and {@code NotifyIdle}, from whichever device. */
    interface Activity {
        /** The first foreground request of a device that had none. */
        void busy();

        /** The last one ended. */
        void idle();
    }

    /** The device's name, by its type bits. */
    String name();

    /** {@code iType}: bits of {@link PagingType} and {@link #MEDIA_EXTENSION}. */
    int typeBits();

    /** Whether it serves this type. */
    default boolean serves(PagingType type) {
        return (typeBits() & type.bit()) != 0;
    }

    /** Whether a media extension made it. */
    default boolean isExtension() {
        return (typeBits() & MEDIA_EXTENSION) != 0;
    }

    /** {@code iReadUnitShift}. */
    int readUnitShift();

    /** Read units in a page. */
    default int unitsPerPage() {
        return KernelLimits.PAGE_BYTES >> readUnitShift();
    }

    /** {@code iDrivesSupported}: bit n for local drive n, code paging only. */
    int drivesSupported();

    /** Whether it serves code on this local drive. */
    default boolean servesCodeOn(int drive) {
        return (drivesSupported() >> drive & 1) != 0;
    }

    /** {@code iSwapSize} in read units. */
    long swapUnits();

    /** The same in pages. */
    default int swapPages() {
        return (int) (swapUnits() << readUnitShift() >> KernelLimits.PAGE_SHIFT);
    }

    /** {@code iPreferredWriteShift}. */
    int preferredWriteShift();

    /** {@code ESupportsPhysicalAccess}. */
    boolean supportsPhysicalAccess();

    /** A routine that reads pages of ROM or of code on a drive; its result is an error code. */
    Frame read(KernelBuffer buffer, long offsetUnits, long sizeUnits, int driveNumber);

    /** A routine that reads a page of swap, without a mapping for the processor when {@code physical}. */
    Frame readData(KernelBuffer buffer, long offsetUnits, long sizeUnits, boolean physical);

    /** A routine that writes pages to swap; its result is an error code. */
    Frame write(KernelBuffer buffer, long offsetUnits, long sizeUnits, boolean background, boolean physical);

    /** {@code DeleteNotify}: a routine that tells that swap is not needed any more; devices need not support it. */
    default Frame discard(long offsetUnits, long sizeUnits) {
        return Frame.answering(KErr.NOT_SUPPORTED.code());
    }

    /** The pager wants to hear when the device gets busy and idle; devices need not tell. */
    default void tell(Activity activity) {
        // as in DPagingDevice itself: only the media subsystem calls NotifyBusy and NotifyIdle
    }
}
