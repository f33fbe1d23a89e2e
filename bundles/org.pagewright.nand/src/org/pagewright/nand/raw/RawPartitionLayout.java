// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.raw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.pagewright.model.BadInputException;
import org.pagewright.nand.chip.NandDevice;
import org.pagewright.nand.part.NandPart;

/**
 * Partitions over the good blocks of a chip, in the order given; the last good block holds the bad-block table. A
 * position on the medium is a byte offset as the paging system sees it; {@link #block} and {@link #page} tell where it
 * lies. Bad blocks are skipped, so positions stay dense.
 */
public final class RawPartitionLayout {
    private final NandPart part;
    private final int[] goodBlocks;
    private final List<RawPartition> partitions;

    private RawPartitionLayout(NandPart part, int[] goodBlocks, List<RawPartition> partitions) {
        this.part = part;
        this.goodBlocks = goodBlocks;
        this.partitions = List.copyOf(partitions);
    }

    /**
     * Lays the partitions out.
     *
     * @throws BadInputException when they do not fit, or more than one takes the rest
     */
    public static RawPartitionLayout of(NandDevice device, List<PartitionRequest> requests) throws BadInputException {
        NandPart part = device.part();
        int[] good = new int[part.blocks()];
        int count = 0;
        for (int block = 0; block < part.blocks(); block++) {
            if (!device.isBad(block)) {
                good[count++] = block;
            }
        }
        good = Arrays.copyOf(good, count);
        long free = count - 1L - requests.stream().mapToLong(r -> blocks(part, r.bytes())).sum();
        if (free < 0) {
            throw new BadInputException("The partitions need " + (count - 1 - free) + " blocks, but part " + part.id()
                    + " has " + (count - 1) + " good blocks for them.");
        } else if (requests.stream().filter(r -> r.bytes() == 0).count() > 1) {
            throw new BadInputException("Only one partition can take the rest of part " + part.id() + ".");
        }
        var partitions = new ArrayList<RawPartition>();
        long next = 0;
        for (PartitionRequest request : requests) {
            long blocks = request.bytes() == 0 ? free : blocks(part, request.bytes());
            partitions.add(new RawPartition(request.type(), next * part.blockBytes(), blocks * part.blockBytes()));
            next += blocks;
        }
        partitions.add(new RawPartition(PartitionType.BAD_BLOCK_TABLE, (count - 1L) * part.blockBytes(),
                part.blockBytes()));
        return new RawPartitionLayout(part, good, partitions);
    }

    /** All partitions in ascending order; the last is the bad-block table. */
    public List<RawPartition> partitions() {
        return partitions;
    }

    /** The first partition of a type. */
    public Optional<RawPartition> first(PartitionType type) {
        return partitions.stream().filter(p -> p.type() == type).findFirst();
    }

    /** Bytes of all good blocks. */
    public long mediumBytes() {
        return (long) goodBlocks.length * part.blockBytes();
    }

    /**
     * The physical block of a position on the medium.
     *
     * @throws IndexOutOfBoundsException when the position lies behind the medium
     */
    public int block(long positionBytes) {
        if (positionBytes < 0 || positionBytes >= mediumBytes()) {
            throw new IndexOutOfBoundsException("position " + positionBytes + " of a medium of " + mediumBytes());
        }
        return goodBlocks[(int) (positionBytes / part.blockBytes())];
    }

    /** The page in its block of a position on the medium. */
    public int page(long positionBytes) {
        return (int) (positionBytes % part.blockBytes()) / part.pageBytes();
    }

    /** The byte in its page of a position on the medium. */
    public int offsetInPage(long positionBytes) {
        return (int) (positionBytes % part.pageBytes());
    }

    private static long blocks(NandPart part, long bytes) {
        return (bytes + part.blockBytes() - 1) / part.blockBytes();
    }
}
