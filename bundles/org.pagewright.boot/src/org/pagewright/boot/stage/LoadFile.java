// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.stage;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.boot.board.Board;
import org.pagewright.kernel.file.MountedDrive;
import org.pagewright.kernel.media.LocalDrive;
import org.pagewright.kernel.paging.BlockMap;
import org.pagewright.kernel.paging.CodeImage;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KErr;

/**
 * The loader opens an executable: it reads the block map from the file system when the drive says it is pageable, clamps
 * the file and touches the first pages; else the file is loaded whole.
 */
final class LoadFile extends Frame {
    private static final int PAGES_AT_START = 3;
    private static final long OPEN_NANOS = 400_000;

    private final BootContext context;
    private final Board.LoadedFile file;
    private final CodeImage image;
    private @Nullable ReadBlockMap reading;
    private int page;

    LoadFile(BootContext context, Board.LoadedFile file) {
        this.context = context;
        this.file = file;
        this.image = file.file().image();
    }

    @Override
    protected Next step(SimThread self) {
        switch (pc) {
        case 0:
            pc = 1;
            return self.compute(OPEN_NANOS);
        case 1:
            return open(self);
        case 2:
            return opened(self);
        case 3:
            return readTable(self);
        case 4:
            pc = 5;
            return self.result() == 0 ? Next.AGAIN : self.leave(self.result());
        default:
            return page == PAGES_AT_START ? self.leave(0)
                    : self.call(context.verifier().useCode(file.file(), file.region(), page++));
        }
    }

    private Next open(SimThread self) {
        LocalDrive drive = context.board().subsystem().drive(image.drive());
        if (!context.isPageable(image.drive()) || drive == null) {
            String sentence = "Drive %d does not report KDriveAttPageable, so its executables are loaded whole."
                    .formatted(image.drive());
            if (!context.unpaged().contains(sentence)) {
                context.unpaged().add(sentence);
            }
            return self.leave(0);
        }
        var read = new ReadBlockMap(context, drive, image.name());
        reading = read;
        pc = 2;
        return self.call(read);
    }

    private Next opened(SimThread self) {
        ReadBlockMap read = reading;
        if (self.result() != 0 || read == null) {
            context.unpaged().add("%s on drive %d has no block map: %s.".formatted(image.name(), image.drive(),
                    KErr.describe((int) self.result())));
            return self.leave(0);
        }
        BlockMap found = read.blockMap();
        context.verifier().fileChecked(found != null && image.blockMap().equals(found) ? ""
                : "The block map of %s on drive %d is not where the file was written.".formatted(image.name(),
                        image.drive()));
        MountedDrive mounted = context.mounted().get(image.drive());
        if (mounted != null) {
            mounted.load(image.name());
        }
        pc = 3;
        return Next.AGAIN;
    }

    private Next readTable(SimThread self) {
        LocalDrive drive = context.board().subsystem().drive(image.drive());
        pc = 4;
        if (image.pageOffsets().isEmpty() || drive == null) {
            pc = 5;
            return Next.AGAIN;
        }
        return self.call(new ReadPageOffsets(context, drive, image));
    }
}
