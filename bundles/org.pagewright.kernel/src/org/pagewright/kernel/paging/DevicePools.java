// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.media.PagingDevice;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.model.KernelLimits;

/** The request pools of the flexible model, one per device. */
final class DevicePools {
    private final Machine machine;
    private final List<PagingDevice> devices = new ArrayList<>();
    private final List<PagingRequestPool> pools = new ArrayList<>();

    DevicePools(Machine machine) {
        this.machine = machine;
    }

    void add(PagingDevice device) {
        devices.add(device);
        pools.add(PagingRequestPool.ofDevice(machine, device.name()));
    }

    @Nullable
    PagingRequestPool of(PagingDevice device) {
        int index = devices.indexOf(device);
        return index < 0 ? null : pools.get(index);
    }

    int readRequests() {
        return devices.size() * KernelLimits.PAGING_REQUESTS_PER_DEVICE;
    }

    RequestObjects summary() {
        return new RequestObjects(readRequests(), pools.stream().mapToLong(PagingRequestPool::contentions).sum());
    }
}
