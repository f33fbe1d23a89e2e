// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.stage;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.file.BlockMapReader;
import org.pagewright.kernel.media.DriveRequest;
import org.pagewright.kernel.media.KernelBuffer;
import org.pagewright.kernel.media.LocalDrive;
import org.pagewright.kernel.media.RequestIds;
import org.pagewright.kernel.paging.BlockMap;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KErr;

/** Reads boot sector, directory and table of a mounted drive until the block map of a file is complete. */
final class ReadBlockMap extends Frame {
    private final BootContext context;
    private final LocalDrive drive;
    private final BlockMapReader reader;
    private byte[] sector = new byte[BlockMapReader.SECTOR_BYTES];
    private long asked = -1;

    ReadBlockMap(BootContext context, LocalDrive drive, String file) {
        this.context = context;
        this.drive = drive;
        this.reader = new BlockMapReader(file);
    }

    @Override
    protected Next step(SimThread self) {
        if (asked >= 0) {
            if (self.result() != 0) {
                return self.leave(self.result());
            }
            context.count(drive.number(), sector.length, 0);
            reader.supply(asked, sector);
        }
        asked = reader.needs();
        if (asked < 0) {
            return self.leave(reader.blockMap() == null ? KErr.NOT_FOUND.code() : 0);
        }
        sector = new byte[BlockMapReader.SECTOR_BYTES];
        return self.call(drive.media().sendReceive(new DriveRequest(RequestIds.READ, drive, asked, sector.length, 0,
                null, new KernelBuffer(sector, 0, sector.length), 0)));
    }

    /** What was found, null before the routine ended with 0. */
    @Nullable
    BlockMap blockMap() {
        return reader.blockMap();
    }
}
