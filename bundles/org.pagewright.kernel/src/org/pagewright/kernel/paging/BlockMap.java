// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import java.util.ArrayList;
import java.util.List;

import org.pagewright.model.KErr;

/**
 * Where a file lies on its local drive (fact sheet 8.5): extents of whole blocks.
 *
 * @param blockBytes bytes of a block
 * @param extents    in file order
 */
public record BlockMap(int blockBytes, List<Extent> extents) {
    /**
     * Blocks that follow each other.
     *
     * @param startBlock first block on the drive
     * @param blockCount how many
     */
    public record Extent(long startBlock, int blockCount) {
    }

    /**
     * One device read.
     *
     * @param position byte position on the drive
     * @param length   bytes
     */
    public record Piece(long position, int length) {
    }

    /** Copies the list. */
    public BlockMap {
        extents = List.copyOf(extents);
    }

    /** Bytes the extents hold. */
    public long lengthBytes() {
        return extents.stream().mapToLong(Extent::blockCount).sum() * blockBytes;
    }

    /**
     * The pieces of a range of the file, one per extent touched.
     *
     * @throws IllegalArgumentException with KErrArgument's name when the range passes the last extent
     */
    public List<Piece> pieces(long offset, int length) {
        var pieces = new ArrayList<Piece>();
        long extentOffset = 0;
        long at = offset;
        long end = offset + length;
        for (Extent extent : extents) {
            long extentEnd = extentOffset + (long) extent.blockCount() * blockBytes;
            if (at < end && at < extentEnd) {
                int piece = (int) (Math.min(end, extentEnd) - at);
                pieces.add(new Piece(extent.startBlock() * blockBytes + (at - extentOffset), piece));
                at += piece;
            }
            extentOffset = extentEnd;
        }
        if (at < end) {
            throw new IllegalArgumentException(KErr.ARGUMENT.symbol() + ": offset " + end
                    + " lies past the last extent");
        }
        return pieces;
    }
}
