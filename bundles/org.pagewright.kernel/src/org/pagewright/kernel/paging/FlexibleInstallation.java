// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.pagewright.kernel.media.PagingDevice;
import org.pagewright.kernel.thread.KernelCheck;
import org.pagewright.model.KErr;
import org.pagewright.model.KernelLimits;
import org.pagewright.model.PagingType;

/**
 * {@code Kern::InstallPagingDevice} on the flexible model (fact sheet 3.4). A media extension replaces what is there,
 * as in the memory managers of the real kernel; anything else meets {@code KErrAlreadyExists}.
 */
final class FlexibleInstallation {
    private final FlexiblePager pager;
    private final DevicePools pools;

    FlexibleInstallation(FlexiblePager pager, DevicePools pools) {
        this.pager = pager;
        this.pools = pools;
    }

    int install(PagingDevice device) {
        if (device.readUnitShift() > KernelLimits.PAGE_SHIFT) {
            throw pager.machine.fault(KernelCheck.READ_UNIT_ABOVE_PAGE,
                    "Read unit shift " + device.readUnitShift() + " is above the page shift 12.");
        }
        if ((device.typeBits() & PagingType.MASK) == 0) {
            return KErr.NOT_SUPPORTED.code();
        }
        pools.add(device);
        int error = device.serves(PagingType.ROM) && pager.config().romIsPaged() ? rom(device) : 0;
        if (error == 0 && device.serves(PagingType.CODE) && pager.config().codePolicyPages()) {
            error = code(device);
        }
        if (error == 0 && device.serves(PagingType.DATA) && pager.config().dataPolicyPages()) {
            error = data(device);
        }
        return error == 0 ? pager.reserve(0) : error;
    }

    private int rom(PagingDevice device) {
        if (pager.romDevice() != null && !device.isExtension()) {
            return KErr.ALREADY_EXISTS.code();
        }
        pager.setRomDevice(device);
        return KErr.NONE.code();
    }

    private int code(PagingDevice device) {
        for (int drive = 0; drive < KernelLimits.MAX_LOCAL_DRIVES; drive++) {
            if (device.servesCodeOn(drive)) {
                if (pager.codeDevice(drive) != null && !device.isExtension()) {
                    return KErr.ALREADY_EXISTS.code();
                }
                pager.setCodeDevice(drive, device);
            }
        }
        return KErr.NONE.code();
    }

    private int data(PagingDevice device) {
        if (pager.dataDevice() != null && !device.isExtension()) {
            return KErr.ALREADY_EXISTS.code();
        }
        if (device.swapPages() > 4 * pager.config().ramPages()) {
            return KErr.TOO_BIG.code();
        }
        pager.startDataPaging(device);
        return KErr.NONE.code();
    }
}
