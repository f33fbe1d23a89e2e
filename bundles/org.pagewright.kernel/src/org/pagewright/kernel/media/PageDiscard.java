// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.KernelCheck;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KErr;

/**
 * {@code DMediaPagingDevice::DeleteNotify}: tells the driver once, without retries, that pages of swap are not needed any
 * more. A driver that answers {@code KErrNotSupported} is not asked again (fact sheet 6.1, 6.2).
 */
final class PageDiscard extends Frame {
    private static final int FLAGS = RequestFlags.KERNEL_BUFFER | RequestFlags.PAGING | RequestFlags.DATA_PAGING;

    private final MediaPagingDevice device;
    private final long position;
    private final long length;

    PageDiscard(MediaPagingDevice device, long position, long length) {
        this.device = device;
        this.position = position;
        this.length = length;
    }

    @Override
    protected Next step(SimThread self) {
        if (pc++ == 0) {
            return device.discardsNothing() ? self.leave(KErr.NOT_SUPPORTED.code()) : send(self);
        }
        if (self.result() == KErr.NOT_SUPPORTED.code()) {
            device.noDiscards();
        }
        return self.leave(self.result());
    }

    private Next send(SimThread self) {
        PrimaryMedia media = device.media();
        var queue = media.dfcQueue();
        if (queue != null && queue.thread() == self) {
            throw self.machine().fault(KernelCheck.DISCARD_ON_OWN_THREAD, "Thread " + self.name()
                    + " gives swap back that only it could discard; going on would lock up the system.");
        }
        LocalDrive swap = device.dataDrive();
        if (!media.sharesDataPagingQueue() || swap == null) {
            throw self.machine().fault(KernelCheck.DISCARD_WITHOUT_DATA_PAGING, "Thread " + self.name()
                    + " gives swap back to media " + media.id() + ", which data is not paged to.");
        }
        return self.call(media.sendReceive(
                new DriveRequest(RequestIds.DELETE_NOTIFY, swap, position, length, FLAGS, null, null, 0)));
    }
}
