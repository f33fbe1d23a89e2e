// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.raw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.pagewright.model.BadInputException;
import org.pagewright.nand.chip.NandDevice;
import org.pagewright.nand.part.NandPart;

/**
 * Partitions over the good blocks of a chip, in the order given; the last ones are spare blocks and the bad-block
 * table. A position on the medium is a byte offset as the paging system sees it; {@link #block} and {@link #page} tell
 * where it lies. Bad blocks are skipped, so positions stay dense; a block that goes bad later is replaced by a spare
 * one, so they stay where they are. Immutable.
 */
public final class RawPartitionLayout {
    /** One spare block for so many others. */
    private static final int BLOCKS_PER_SPARE = 128;

    private final NandPart part;
    private final BadBlockTable table;
    private final int[] blocks;
    private final int spares;
    private final List<RawPartition> partitions;

    private RawPartitionLayout(NandPart part, BadBlockTable table, int[] blocks, int spares,
            List<RawPartition> partitions) {
        this.part = part;
        this.table = table;
        this.blocks = blocks;
        this.spares = spares;
        this.partitions = List.copyOf(partitions);
    }

    /**
     * Lays the partitions out on a device as it tells its bad blocks.
     *
     * @throws BadInputException when they do not fit, or more than one takes the rest
     */
    public static RawPartitionLayout of(NandDevice device, List<PartitionRequest> requests) throws BadInputException {
        var bad = new TreeMap<Integer, Integer>();
        for (int block = 0; block < device.part().blocks(); block++) {
            if (device.isBad(block)) {
                bad.put(block, BadBlockTable.NO_SPARE);
            }
        }
        return of(device.part(), BadBlockTable.of(bad), requests);
    }

    /**
     * Lays the partitions out over the blocks that a table calls good; the same table and requests always give the same
     * layout, with spare blocks in place of those that went bad in use.
     *
     * @throws BadInputException when they do not fit, or more than one takes the rest
     */
    public static RawPartitionLayout of(NandPart part, BadBlockTable table, List<PartitionRequest> requests)
            throws BadInputException {
        int[] usable = IntStream.range(0, part.blocks())
                .filter(block -> !table.isBad(block) || table.spareOf(block) != BadBlockTable.NO_SPARE).toArray();
        int spares = 1 + usable.length / BLOCKS_PER_SPARE;
        int count = firstOfTable(part, usable) - spares;
        long free = count - requests.stream().mapToLong(r -> blocks(part, r.bytes())).sum();
        if (free < 0) {
            throw new BadInputException("The partitions need " + (count - free) + " blocks, but part " + part.id()
                    + " has " + count + " good blocks for them.");
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
        partitions.add(new RawPartition(PartitionType.BAD_BLOCK_TABLE, (long) count * part.blockBytes(),
                (long) (usable.length - count) * part.blockBytes()));
        return new RawPartitionLayout(part, table, usable, spares, partitions);
    }

    /** The bad blocks this layout goes round; to be kept with a {@link BadBlockTableStore}. */
    public BadBlockTable table() {
        return table;
    }

    /**
     * The same layout after a block failed: a spare block stands for it. What the bad block still holds is for the
     * caller to copy.
     *
     * @throws BadInputException when no spare block is left
     */
    public RawPartitionLayout replacing(int failedBlock) throws BadInputException {
        int end = firstOfTable(part, blocks);
        for (int i = end - spares; i < end; i++) {
            int spare = blocks[i];
            boolean isTaken = table.blocks().stream().anyMatch(bad -> table.spareOf(bad) == spare);
            if (!table.isBad(spare) && !isTaken && spare != failedBlock) {
                return new RawPartitionLayout(part, table.with(failedBlock, spare), blocks, spares, partitions);
            }
        }
        throw new BadInputException("Part " + part.id() + " has no spare block left to stand for block " + failedBlock
                + ".");
    }

    /** All partitions in ascending order; the last is the bad-block table with its spare blocks. */
    public List<RawPartition> partitions() {
        return partitions;
    }

    /** The first partition of a type. */
    public Optional<RawPartition> first(PartitionType type) {
        return partitions.stream().filter(p -> p.type() == type).findFirst();
    }

    /** Bytes of all good blocks. */
    public long mediumBytes() {
        return (long) blocks.length * part.blockBytes();
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
        int block = blocks[(int) (positionBytes / part.blockBytes())];
        while (table.isBad(block)) {
            block = table.spareOf(block);
        }
        return block;
    }

    /** The page in its block of a position on the medium. */
    public int page(long positionBytes) {
        return (int) (positionBytes % part.blockBytes()) / part.pageBytes();
    }

    /** The byte in its page of a position on the medium. */
    public int offsetInPage(long positionBytes) {
        return (int) (positionBytes % part.pageBytes());
    }

    /** How many usable blocks lie before those of the table store. */
    private static int firstOfTable(NandPart part, int[] usable) {
        return (int) IntStream.of(usable).filter(block -> block < BadBlockTableStore.lowestBlock(part)).count();
    }

    private static long blocks(NandPart part, long bytes) {
        return (bytes + part.blockBytes() - 1) / part.blockBytes();
    }
}
