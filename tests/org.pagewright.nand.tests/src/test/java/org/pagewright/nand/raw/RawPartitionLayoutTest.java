// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.pagewright.model.BadInputException;
import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.chip.NandOptions;
import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandParts;

class RawPartitionLayoutTest {
    private static final List<PartitionRequest> BOARD = List.of(new PartitionRequest(PartitionType.ROM, 8 << 20),
            new PartitionRequest(PartitionType.ROFS, 5_000_000), new PartitionRequest(PartitionType.FAT32, 0),
            new PartitionRequest(PartitionType.SWAP, 16 << 20));

    @Test
    void partitionsAreDenseAndSkipBadBlocks() throws BadInputException {
        NandPart part = NandParts.presets().byId("k9f1g08u0d");
        var chip = new NandChip(part, 3, NandOptions.PERFECT.withFactoryBadBlocks(20));
        RawPartitionLayout layout = RawPartitionLayout.of(chip, BOARD);
        long next = 0;
        var blocks = new TreeSet<Integer>();
        for (RawPartition partition : layout.partitions()) {
            assertEquals(next, partition.offsetBytes());
            for (long at = partition.offsetBytes(); at < partition.endBytes(); at += part.blockBytes()) {
                assertFalse(chip.isBad(layout.block(at)));
                blocks.add(layout.block(at));
            }
            next = partition.endBytes();
        }
        assertEquals(1004, blocks.size());
        assertEquals(layout.mediumBytes(), next);
        assertEquals(0xF9, layout.partitions().get(0).type().code());
        assertEquals(64L * 131_072, layout.partitions().get(0).lengthBytes());
        assertEquals(3, layout.page(131_072 + 3 * 2048 + 5));
        assertEquals(5, layout.offsetInPage(131_072 + 3 * 2048 + 5));
    }

    @Test
    void partitionsThatDoNotFitAreRefused() throws BadInputException {
        var chip = new NandChip(NandParts.presets().byId("k9f1g08u0d"), 3, NandOptions.PERFECT);
        var e = assertThrows(BadInputException.class,
                () -> RawPartitionLayout.of(chip, List.of(new PartitionRequest(PartitionType.ROM, 1L << 30))));
        assertEquals("The partitions need 8192 blocks, but part k9f1g08u0d has 1011 good blocks for them.",
                e.sentence());
    }

    @Test
    void aFailedBlockIsReplacedAndPositionsStayForEver() throws BadInputException {
        NandPart part = NandParts.presets().byId("k9f1g08u0d");
        var chip = new NandChip(part, 3, NandOptions.PERFECT.withFactoryBadBlocks(5));
        RawPartitionLayout first = RawPartitionLayout.of(part, BadBlockTable.scan(chip), BOARD);
        RawPartition fat = first.first(PartitionType.FAT32).orElseThrow();
        int failed = first.block(fat.offsetBytes() + 5L * part.blockBytes());
        RawPartitionLayout second = first.replacing(failed);
        int spare = second.block(fat.offsetBytes() + 5L * part.blockBytes());
        RawPartitionLayout third = second.replacing(spare);
        new BadBlockTableStore(chip).store(0, third.table());

        BadBlockTable loaded = new BadBlockTableStore(chip.fork()).load(0).orElseThrow();
        assertEquals(third.table(), loaded);
        RawPartitionLayout again = RawPartitionLayout.of(part, loaded, BOARD);
        assertEquals(first.partitions(), again.partitions());
        for (long at = 0; at < fat.endBytes(); at += part.blockBytes()) {
            int block = first.block(at);
            assertEquals(block != failed, again.block(at) == block);
            assertFalse(loaded.isBad(again.block(at)));
        }
    }

    @Test
    void withoutSpareBlocksAFailureIsReported() throws BadInputException {
        NandPart part = NandParts.presets().byId("k9f1g08u0d");
        var chip = new NandChip(part, 3, NandOptions.PERFECT);
        RawPartitionLayout layout = RawPartitionLayout.of(chip, BOARD);
        for (int i = 0; i < 9; i++) {
            layout = layout.replacing(layout.block(0));
        }
        RawPartitionLayout exhausted = layout;
        var e = assertThrows(BadInputException.class, () -> exhausted.replacing(exhausted.block(0)));
        assertEquals("Part k9f1g08u0d has no spare block left to stand for block " + layout.block(0) + ".",
                e.sentence());
    }
}
