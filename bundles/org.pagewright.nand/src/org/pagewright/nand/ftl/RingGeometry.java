// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import java.util.stream.IntStream;

import org.pagewright.nand.chip.PairedPages;
import org.pagewright.nand.part.NandPart;

/**
 * The first blocks of a part hold checkpoints and the journal between them, one block after the other and round again.
 * The ring has room for two checkpoints, their journals and one attempt more, and on large parts for so much more that
 * its blocks wear no faster than the others. On MLC only pages that no later program puts at risk are used.
 */
final class RingGeometry {
    /** Host and collection write this many pages for each page of a checkpoint. */
    private static final int PAGES_PER_CHECKPOINT_PAGE = 40;
    /** Blocks of each plane that one journal page announces. */
    static final int ANNOUNCED_PER_PLANE = 4;
    private static final int LEAST_INTERVAL_ROWS = 8;
    private static final int BLOCKS_PER_RING_BLOCK = 64;
    private static final int SPARE_PAGES = 3;

    private final int blocks;
    private final int[] pages;
    private final int intervalBlocks;

    RingGeometry(NandPart part) {
        var pairs = new PairedPages(part);
        pages = IntStream.range(0, part.pagesPerBlock()).filter(page -> pairs.lowerOf(page) < 0).toArray();
        int checkpoint = CheckpointFormat.pages(part, part.pages());
        intervalBlocks = Math.max(LEAST_INTERVAL_ROWS * part.planes(),
                (int) ((long) PAGES_PER_CHECKPOINT_PAGE * checkpoint / part.pagesPerBlock()));
        int journal = intervalBlocks / (ANNOUNCED_PER_PLANE * part.planes()) + SPARE_PAGES;
        int needed = 2 * (checkpoint + journal) + checkpoint + SPARE_PAGES;
        int least = (needed + pages.length - 1) / pages.length + 2;
        blocks = Math.max(least, part.blocks() / BLOCKS_PER_RING_BLOCK);
    }

    /** Blocks 0 to this belong to the ring, as far as they are good. */
    int blocks() {
        return blocks;
    }

    /** How many pages of a ring block are used. */
    int pagesPerBlock() {
        return pages.length;
    }

    /** The page at a place of a ring block. */
    int page(int place) {
        return pages[place];
    }

    /** Blocks opened between two checkpoints. */
    int intervalBlocks() {
        return intervalBlocks;
    }
}
