// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.KernelCheck;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KErr;
import org.pagewright.model.KernelLimits;
import org.pagewright.model.PagingType;

/**
 * {@code LocDrv::RegisterPagingDevice}: the steps of fact sheet 3.3 in their order, with their error codes and silent
 * drops. The result of the routine is the error code.
 */
public final class RegisterPagingDevice extends Frame {
    private static final int CAPS_ATTEMPTS = 5;

    private final LocalMediaSubsystem subsystem;
    private final PagingHost host;
    private final PrimaryMedia media;
    private final List<Integer> driveList;
    private final int readShift;
    private final int pages;
    private final RegistrationNotes notes;
    private int types;
    private int capsAttempts;
    private DriveCaps caps = DriveCaps.NONE;
    private @Nullable DriveRequest capsRequest;
    private @Nullable LocalDrive romDrive;
    private @Nullable LocalDrive dataDrive;
    private long swapUnits;

    /**
     * @param typeBits  paging types asked for
     * @param readShift log2 of the read unit
     * @param pages     NUM_PAGES
     * @param notes     receives what was dropped silently
     */
    public RegisterPagingDevice(LocalMediaSubsystem subsystem, PagingHost host, PrimaryMedia media,
            List<Integer> driveList, int typeBits, int readShift, int pages, RegistrationNotes notes) {
        this.subsystem = subsystem;
        this.host = host;
        this.media = media;
        this.driveList = driveList;
        this.types = typeBits;
        this.readShift = readShift;
        this.pages = pages;
        this.notes = notes;
    }

    @Override
    protected Next step(SimThread self) {
        switch (pc++) {
        case 0:
            int answer = check(self);
            if (answer <= 0) {
                return self.leave(answer);
            }
            return needsMedia() ? readCaps(self) : finish(self);
        default:
            return capsArrived(self);
        }
    }

    /** Steps 1 to 9; positive means go on. */
    private int check(SimThread self) {
        if (!host.isPagingBuild()) {
            return KErr.NOT_SUPPORTED.code();
        }
        if (types == 0 || (types & ~PagingType.MASK) != 0) {
            return KErr.ARGUMENT.code();
        }
        if (!media.device().isExtension()) {
            dropTaken(PagingType.ROM);
            dropTaken(PagingType.DATA);
        }
        if (types == 0) {
            notes.add("nothing was left to page, so the media is not a paging media and the answer is KErrNone");
            return KErr.NONE.code();
        }
        if (wants(PagingType.CODE)) {
            int error = checkDrives();
            if (error != 0) {
                return error;
            }
        }
        if (subsystem.drivesOf(media).isEmpty()) {
            throw self.machine().fault(KernelCheck.PAGING_BEFORE_MEDIA, "RegisterPagingDevice found no drive of media "
                    + media.id() + ": RegisterMediaDevice was not called first.");
        }
        return 1;
    }

    private void dropTaken(PagingType type) {
        if (wants(type) && subsystem.isTaken(type.bit())) {
            types &= ~type.bit();
            notes.add(type.enumerator() + " is served by an earlier media, so the bit was dropped silently");
        }
    }

    private int checkDrives() {
        int count = driveList.size();
        if (count == 0 || count >= KernelLimits.MAX_LOCAL_DRIVES || count > subsystem.drivesOf(media).size()) {
            return KErr.ARGUMENT.code();
        }
        for (int number : driveList) {
            if (number >= KernelLimits.MAX_LOCAL_DRIVES) {
                return KErr.ARGUMENT.code();
            }
            LocalDrive drive = subsystem.drive(number);
            if (drive == null) {
                return KErr.NOT_FOUND.code();
            }
            if (drive.media() != media) {
                return KErr.NOT_SUPPORTED.code();
            }
        }
        return KErr.NONE.code();
    }

    /** Step 10: data paging always asks the media; ROM paging does when messages are delivered already. */
    private boolean needsMedia() {
        return wants(PagingType.DATA)
                || (wants(PagingType.ROM) && media.dfcQueue() != null && media.isReceiving());
    }

    private Next readCaps(SimThread self) {
        if (media.dfcQueue() == null || !media.isReceiving()) {
            return self.leave(KErr.NOT_READY.code());
        }
        capsAttempts++;
        var request = new DriveRequest(RequestIds.CAPS, subsystem.drivesOf(media).get(0), 0, 0, 0, null, null, 0);
        capsRequest = request;
        return self.call(media.sendReceive(request));
    }

    private Next capsArrived(SimThread self) {
        int error = (int) self.result();
        if (error == KErr.NOT_READY.code() && capsAttempts < CAPS_ATTEMPTS) {
            return readCaps(self);
        }
        if (error != 0) {
            notes.add("ECaps answered " + KErr.describe(error) + " and the result became KErrNotSupported");
            return self.leave(KErr.NOT_SUPPORTED.code());
        }
        DriveRequest request = capsRequest;
        if (request != null) {
            caps = request.caps();
        }
        findPartitions();
        return finish(self);
    }

    private void findPartitions() {
        for (LocalDrive drive : subsystem.drivesOf(media)) {
            Partition partition = drive.partition();
            if (partition == null) {
                continue;
            }
            if (wants(PagingType.ROM) && romDrive == null && partition.type() == PartitionType.ROM) {
                romDrive = drive;
            }
            if (wants(PagingType.DATA) && dataDrive == null && partition.type() == PartitionType.PAGED_DATA) {
                dataDrive = drive;
                swapUnits = partition.lengthBytes() >> readShift;
            }
        }
        if (wants(PagingType.DATA) && swapUnits == 0) {
            types &= ~PagingType.DATA.bit();
            notes.add("no swap partition was found, so data paging was disabled silently");
        }
    }

    /** Steps 14 to 21. */
    private Next finish(SimThread self) {
        int mask = 0;
        if (wants(PagingType.CODE)) {
            for (int number : driveList) {
                mask |= 1 << number;
            }
        }
        int extension = media.device().isExtension() ? MediaPagingDevice.MEDIA_EXTENSION : 0;
        int writeShift = caps.blockSizeBytes() == 0 ? 0
                : Integer.SIZE - 1 - Integer.numberOfLeadingZeros(caps.blockSizeBytes());
        var device = new MediaPagingDevice(media, new PagingDeviceFacts(types | extension, readShift, mask,
                subsystem.drivesOf(media).get(0).number(), romDrive, dataDrive, swapUnits, writeShift,
                dataDrive != null && media.hasDma()));
        subsystem.growFragments(pages);
        int error = host.reserveFragmentPages(pages);
        if (error == 0) {
            error = host.installPagingDevice(device);
        }
        if (error != 0) {
            return self.leave(error);
        }
        mark(device);
        return self.leave(KErr.NONE.code());
    }

    private void mark(MediaPagingDevice device) {
        media.setPagingDevice(device);
        if (wants(PagingType.CODE)) {
            for (int number : driveList) {
                LocalDrive drive = subsystem.drive(number);
                if (drive != null) {
                    drive.markPaging();
                }
            }
        }
        if (wants(PagingType.ROM)) {
            media.setRomPaging();
            subsystem.setRomPagingMedia(media);
        }
        if (wants(PagingType.DATA)) {
            if (host.hasDataPaging()) {
                media.setDataPaging();
                subsystem.setDataPagingMedia(media);
            } else {
                notes.add("this kernel has no data paging, so EData was dropped silently");
            }
        }
    }

    private boolean wants(PagingType type) {
        return (types & type.bit()) != 0;
    }
}
