// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.file;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.paging.BlockMap;

/** What a file system looks like on its partition before anybody reads it. */
public sealed interface Volume permits FatVolume, RofsVolume {
    /** Unit of files on the volume, in bytes. */
    int blockBytes();

    /** Boot sector, tables and directories, to be written where they lie. */
    List<Piece> metadata();

    /** Where a file lies. */
    BlockMap blockMap(String file);

    /**
     * Bytes of the partition.
     *
     * @param position first byte on the partition
     * @param bytes    what is there
     */
    record Piece(long position, byte[] bytes) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Piece piece && piece.position == position && Arrays.equals(piece.bytes, bytes);
        }

        @Override
        public int hashCode() {
            return Objects.hash(position, Arrays.hashCode(bytes));
        }
    }
}
