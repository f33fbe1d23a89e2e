// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.KernelCheck;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.PagingType;

/** {@code DMediaPagingDevice::BaseRead} and {@code BaseWrite}: one page request with its retries (fact sheet 6.2). */
final class PageTransfer extends Frame {
    /** {@code KPageInRetries} and {@code KPageOutRetries}. */
    private static final int RETRIES = 5;

    /**
     * How pages go.
     *
     * @param writing    to swap
     * @param background while the media is idle
     * @param physical   without a mapping for the processor
     */
    record Way(boolean writing, boolean background, boolean physical) {
    }

    private final MediaPagingDevice device;
    private final KernelBuffer buffer;
    private final long position;
    private final long length;
    private final int driveNumber;
    private final Way way;
    private @Nullable LocalDrive from;
    private int attempts;
    private int changesSeen;
    private long beganNanos;

    PageTransfer(MediaPagingDevice device, KernelBuffer buffer, long position, long length, int driveNumber,
            Way way) {
        this.device = device;
        this.buffer = buffer;
        this.position = position;
        this.length = length;
        this.driveNumber = driveNumber;
        this.way = way;
    }

    @Override
    protected Next step(SimThread self) {
        if (pc++ == 0) {
            checkCaller(self);
            beganNanos = self.machine().nowNanos();
            statistics().called(way.background);
            return attempt(self);
        }
        int result = (int) self.result();
        if (result != 0 && changesSeen != device.media().changes()) {
            attempts = 0;
        }
        if (result != 0 && attempts < RETRIES) {
            return attempt(self);
        }
        statistics().served(self.machine().nowNanos() - beganNanos);
        LocalDrive drive = from;
        if (result == 0 && !way.writing && drive != null) {
            device.countPageIn(drive);
        }
        return self.leave(result);
    }

    private void checkCaller(SimThread self) {
        var queue = device.media().dfcQueue();
        if (queue == null) {
            throw self.machine().fault(
                    way.writing ? KernelCheck.PAGE_OUT_WITHOUT_QUEUE : KernelCheck.PAGE_IN_WITHOUT_QUEUE,
                    "Thread " + self.name() + " pages from media " + device.media().id()
                            + ", which has no DFC queue.");
        }
        if (queue.thread() == self) {
            throw self.machine().fault(
                    way.writing ? KernelCheck.PAGE_OUT_ON_OWN_THREAD : KernelCheck.PAGE_IN_ON_OWN_THREAD,
                    "Thread " + self.name()
                            + " took a page fault that only it could serve; going on would lock up the system.");
        }
    }

    private Next attempt(SimThread self) {
        attempts++;
        changesSeen = device.media().changes();
        statistics().attempt();
        return self.call(device.media().sendReceive(request(self)));
    }

    private DriveRequest request(SimThread self) {
        int flags = RequestFlags.KERNEL_BUFFER | RequestFlags.PAGING | (way.background ? RequestFlags.BACKGROUND_PAGING
                : 0) | (device.media().hasDma() ? RequestFlags.PHYS_ADDR : 0)
                | (way.physical ? RequestFlags.PHYS_ADDR_ONLY : 0);
        if (driveNumber == PagingDevice.DRIVE_ROM) {
            LocalDrive rom = device.romDrive();
            return rom == null
                    ? message(self, RequestIds.ROM_PAGE_IN, device.firstDrive(), null, flags | RequestFlags.ADJUSTED)
                    : message(self, RequestIds.ROM_PAGE_IN, rom.number(), rom, flags);
        }
        if (driveNumber == PagingDevice.DRIVE_DATA) {
            LocalDrive swap = device.dataDrive();
            int id = way.writing ? RequestIds.WRITE : RequestIds.READ;
            return message(self, id, swap == null ? -1 : swap.number(), swap, flags | RequestFlags.DATA_PAGING);
        }
        return message(self, RequestIds.CODE_PAGE_IN, driveNumber, null, flags | RequestFlags.CODE_PAGING);
    }

    private DriveRequest message(SimThread self, int id, int number, @Nullable LocalDrive known, int flags) {
        LocalMediaSubsystem subsystem = device.media().subsystem();
        LocalDrive drive = known != null || subsystem == null ? known : subsystem.drive(number);
        while (drive != null && drive.media() != device.media()) {
            drive = drive.next();
        }
        if (drive == null) {
            throw self.machine().fault(KernelCheck.PAGE_IN_FROM_FOREIGN_DRIVE,
                    RequestIds.name(id) + " names drive " + number + ", which this media does not have.");
        }
        from = drive;
        return new DriveRequest(id, drive, position, length, flags, null, buffer, 0);
    }

    private PagingStatistics statistics() {
        if (way.writing) {
            return device.dataOut();
        }
        return device.statistics(switch (driveNumber) {
        case PagingDevice.DRIVE_ROM -> PagingType.ROM;
        case PagingDevice.DRIVE_DATA -> PagingType.DATA;
        default -> PagingType.CODE;
        });
    }
}
