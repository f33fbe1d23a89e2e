// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What RegisterPagingDevice found out before it makes the device (fact sheet 3.3, step 15).
 *
 * @param typeBits            paging types left, with the extension bit
 * @param readUnitShift       log2 of the read unit
 * @param drivesSupported     bit mask of code paging drives
 * @param firstDrive          lowest drive of the media
 * @param romDrive            drive of the ROM partition
 * @param dataDrive           drive of the swap partition
 * @param swapUnits           swap size in read units
 * @param preferredWriteShift log2 of the block size in the capabilities
 * @param physicalAccess      the swap drive has a DMA helper
 */
record PagingDeviceFacts(int typeBits, int readUnitShift, int drivesSupported, int firstDrive,
        @Nullable LocalDrive romDrive, @Nullable LocalDrive dataDrive, long swapUnits, int preferredWriteShift,
        boolean physicalAccess) {
}
