// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.nand.part.NandPart;

/**
 * Writes checkpoints and journal pages into the ring. A checkpoint holds the map, the wear and the bad blocks; the
 * journal names the blocks that may have been written since, so that a power-up scan looks at those only. Two
 * checkpoints lie in the ring at any time; should both be lost, the whole chip is scanned, so no data depends on the
 * ring.
 *
 * <p>A page that fails retires its ring block; the page goes to the next one, and a new checkpoint is asked for. After
 * a power-up writing goes on in another block: nobody can tell whether the page behind the last one is untouched.
 */
final class CheckpointRing {
    private final NandPart part;
    private final RingGeometry geometry;
    private final FlashPort port;
    private final BlockTable table;
    private final boolean hasContents;
    private final FtlCounters counters;
    private int block = -1;
    private int lastBlock = -1;
    private int place;
    private int pageSequence;
    private int number;
    private int openedBlocks;
    private boolean isWanted;
    private long end;

    /** @param hasContents without contents pages are counted and take their time, but nothing is packed */
    CheckpointRing(NandPart part, FlashPort port, BlockTable table, boolean hasContents, FtlCounters counters) {
        this.part = part;
        this.port = port;
        this.table = table;
        this.hasContents = hasContents;
        this.counters = counters;
        geometry = new RingGeometry(part);
    }

    RingGeometry geometry() {
        return geometry;
    }

    /** Goes on behind what a power-up scan found. */
    void resume(int newestBlock, int newestPageSequence, int newestNumber, int announcedBlocks) {
        openedBlocks = announcedBlocks;
        lastBlock = newestBlock;
        pageSequence = newestPageSequence;
        number = newestNumber;
    }

    /** So many blocks have been opened for writing. */
    void countOpened(int count) {
        openedBlocks += count;
    }

    /** Whether a checkpoint should be written before the next row. */
    boolean isDue() {
        return isWanted || openedBlocks >= geometry.intervalBlocks();
    }

    /**
     * Writes a checkpoint; all pages in the map must have been programmed by now.
     *
     * @return when it is programmed
     */
    long checkpoint(long now, CheckpointFormat.RowSequences rows, PageMap map) {
        end = now;
        isWanted = false;
        boolean isWritten = false;
        while (!isWritten) {
            isWritten = writeOnce(rows, map);
        }
        openedBlocks = 0;
        counters.checkpoints++;
        return end;
    }

    /** Tells the journal what the table says about these blocks; returns when it is programmed. */
    long record(long now, int lastSequence, int[] blocks, int count) {
        end = now;
        int capacity = JournalPage.capacity(part.pageBytes());
        for (int from = 0; from == 0 || from < count; from += capacity) {
            byte @Nullable [] page = hasContents
                    ? journalPage(lastSequence, blocks, from, Math.min(count, from + capacity))
                    : null;
            counters.journalPages++;
            while (!program(PageFormat.JOURNAL, page)) {
                isWanted = true;
            }
        }
        return end;
    }

    private byte[] journalPage(int lastSequence, int[] blocks, int from, int to) {
        int[] some = new int[to - from];
        int[] words = new int[to - from];
        for (int i = from; i < to; i++) {
            some[i - from] = blocks[i];
            words[i - from] = table.word(blocks[i]);
        }
        return new JournalPage(lastSequence, some, words).encode(part.pageBytes());
    }

    private boolean writeOnce(CheckpointFormat.RowSequences rows, PageMap map) {
        number++;
        if (!hasContents) {
            for (int left = CheckpointFormat.pages(part, map.logicalPages()); left > 0; left--) {
                counters.checkpointPages++;
                if (!program(PageFormat.CHECKPOINT, null)) {
                    return false;
                }
            }
            return true;
        }
        var writer = new CheckpointFormat.Writer(part.pageBytes(), number, page -> {
            counters.checkpointPages++;
            return program(PageFormat.CHECKPOINT, page);
        });
        return writer.write(rows, table, map, CheckpointFormat.entryBytes(part));
    }

    /** Programs the next page of the ring; false when that failed and its block was retired. */
    private boolean program(int kind, byte @Nullable [] content) {
        if (block < 0 || place == geometry.pagesPerBlock()) {
            openNext();
        }
        int page = geometry.page(place++);
        pageSequence++;
        table.setUsed(block);
        if (content != null) {
            LittleEndian.put(content, CheckpointFormat.ERASES_AT, table.erases(block), 4);
        }
        long done = port.program(end, block, page, kind, pageSequence, content, 0, PageFormat.Origin.BYTES);
        if (done == FlashPort.FAILED) {
            table.retire(block);
            counters.retiredBlocks++;
            block = -1;
            return false;
        }
        end = done;
        return true;
    }

    private void openNext() {
        for (int i = 0; i < geometry.blocks(); i++) {
            lastBlock = lastBlock + 1 >= geometry.blocks() ? 0 : lastBlock + 1;
            if (table.isBad(lastBlock)) {
                continue;
            }
            long erased = port.erase(end, lastBlock);
            if (erased != FlashPort.FAILED) {
                end = erased;
                block = lastBlock;
                place = 0;
                return;
            }
            table.retire(lastBlock);
            counters.retiredBlocks++;
        }
        throw new FlashFullException("No good block of part " + part.id() + " is left for the checkpoint.");
    }
}
