// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.stage;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.boot.board.Board;
import org.pagewright.kernel.file.MountedDrive;
import org.pagewright.kernel.media.DriveCaps;
import org.pagewright.kernel.media.DriveRequest;
import org.pagewright.kernel.media.KernelBuffer;
import org.pagewright.kernel.media.LocalDrive;
import org.pagewright.kernel.media.RequestIds;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KErr;

/** What estart does with one drive: asks for its capabilities and mounts the file system on it. */
final class MountDrive extends Frame {
    /** The image file that estart clamps. */
    static final String ROM_IMAGE = "sys$rom.bin";
    private static final int BOOT_SECTOR_BYTES = 4096;

    private final BootContext context;
    private final LocalDrive drive;
    private @Nullable DriveRequest request;

    MountDrive(BootContext context, LocalDrive drive) {
        this.context = context;
        this.drive = drive;
    }

    @Override
    protected Next step(SimThread self) {
        switch (pc++) {
        case 0:
            return send(self, new DriveRequest(RequestIds.CAPS, drive, 0, 0, 0, null, null, 0));
        case 1:
            DriveRequest answered = request;
            if (self.result() == 0 && answered != null && answered.isCapsAnswered()) {
                context.caps().put(drive.number(), answered.caps());
            } else {
                context.notes().add("Drive %d answered ECaps with %s.".formatted(drive.number(),
                        KErr.describe((int) self.result())));
            }
            var partition = drive.partition();
            if (partition == null || partition.lengthBytes() < BOOT_SECTOR_BYTES) {
                return self.leave(0);
            }
            return send(self, new DriveRequest(RequestIds.READ, drive, 0, BOOT_SECTOR_BYTES, 0, null,
                    new KernelBuffer(new byte[BOOT_SECTOR_BYTES], 0, BOOT_SECTOR_BYTES), 0));
        default:
            if (self.result() != 0) {
                context.notes().add("Drive %d could not be mounted: %s.".formatted(drive.number(),
                        KErr.describe((int) self.result())));
            } else {
                context.count(drive.number(), BOOT_SECTOR_BYTES, 0);
                mounted();
            }
            return self.leave(0);
        }
    }

    /** The file system is there; the ROM image is clamped where it lies on pageable media that stays. */
    private void mounted() {
        var mounted = new MountedDrive(context.caps().getOrDefault(drive.number(), DriveCaps.NONE), true);
        for (Board.LoadedFile file : context.board().files()) {
            if (file.file().image().drive() == drive.number()) {
                mounted.add(file.file().image().name());
            }
        }
        if (drive.media().isRomPagingMedia() && mounted.clampsImages()) {
            mounted.add(ROM_IMAGE);
            mounted.clamp(ROM_IMAGE);
        }
        context.mounted().put(drive.number(), mounted);
    }

    private Next send(SimThread self, DriveRequest message) {
        request = message;
        return self.call(drive.media().sendReceive(message));
    }
}
