// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.raw;

/**
 * One partition as the media reports it. Offsets are those of a medium without bad blocks: good blocks are numbered
 * through, bad ones do not exist for the reader.
 *
 * @param type        what it holds
 * @param offsetBytes first byte on the medium
 * @param lengthBytes size, whole blocks
 */
public record RawPartition(PartitionType type, long offsetBytes, long lengthBytes) {

    /** First byte behind the partition. */
    public long endBytes() {
        return offsetBytes + lengthBytes;
    }
}
