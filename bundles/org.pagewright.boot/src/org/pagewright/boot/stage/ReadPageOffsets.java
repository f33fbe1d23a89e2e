// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.stage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

import org.pagewright.kernel.file.BlockMapReader;
import org.pagewright.kernel.media.DriveRequest;
import org.pagewright.kernel.media.KernelBuffer;
import org.pagewright.kernel.media.LocalDrive;
import org.pagewright.kernel.media.RequestIds;
import org.pagewright.kernel.paging.BlockMap;
import org.pagewright.kernel.paging.CodeImage;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;

/** Reads the table of page offsets of a compressed executable through its block map (fact sheet 8.5). */
final class ReadPageOffsets extends Frame {
    private final BootContext context;
    private final LocalDrive drive;
    private final CodeImage image;
    private final byte[] table;
    private final List<BlockMap.Piece> pieces;
    private byte[] sectors = new byte[0];
    private int skip;
    private int filled;

    ReadPageOffsets(BootContext context, LocalDrive drive, CodeImage image) {
        this.context = context;
        this.drive = drive;
        this.image = image;
        table = new byte[(image.textPages() + 1) * Integer.BYTES];
        pieces = image.blockMap().pieces(image.textOffsetBytes(), table.length);
    }

    @Override
    protected Next step(SimThread self) {
        if (pc > 0) {
            if (self.result() != 0) {
                return self.leave(self.result());
            }
            int length = pieces.get(pc - 1).length();
            System.arraycopy(sectors, skip, table, filled, length);
            filled += length;
        }
        if (pc == pieces.size()) {
            context.verifier().fileChecked(offsets().equals(image.pageOffsets()) ? ""
                    : "The table of page offsets of %s on drive %d holds something else than was written."
                            .formatted(image.name(), image.drive()));
            return self.leave(0);
        }
        BlockMap.Piece piece = pieces.get(pc++);
        long first = piece.position() / BlockMapReader.SECTOR_BYTES * BlockMapReader.SECTOR_BYTES;
        skip = (int) (piece.position() - first);
        int count = (skip + piece.length() + BlockMapReader.SECTOR_BYTES - 1) / BlockMapReader.SECTOR_BYTES;
        sectors = new byte[count * BlockMapReader.SECTOR_BYTES];
        context.count(drive.number(), sectors.length, 0);
        return self.call(drive.media().sendReceive(new DriveRequest(RequestIds.READ, drive, first, sectors.length, 0,
                null, new KernelBuffer(sectors, 0, sectors.length), 0)));
    }

    private List<Integer> offsets() {
        ByteBuffer words = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
        var offsets = new ArrayList<Integer>();
        while (words.hasRemaining()) {
            offsets.add(words.getInt());
        }
        return offsets;
    }
}
