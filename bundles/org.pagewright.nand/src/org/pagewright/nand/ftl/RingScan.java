// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.nand.part.NandPart;

/**
 * Finds the newest whole checkpoint of the ring and the journal behind it. Ring blocks are read backwards from the
 * newest until a checkpoint is complete; a block ends with its first page that is not intact.
 */
final class RingScan {
    private final PageReader reader;
    private final NandPart part;
    private final RingGeometry geometry;
    private final BlockTable table;
    private final ArrayList<RingPage> pages = new ArrayList<>();
    private final Map<Integer, Integer> ringErases = new TreeMap<>();
    private int newestBlock = -1;
    private int newestSequence;
    private int newestNumber;
    private int lastClosed;
    private int newestRow;
    private boolean isSolid;
    /** Blocks that the journal names, in the order of their numbers. */
    final TreeMap<Integer, Announcement> announced = new TreeMap<>();

    RingScan(PageReader reader, NandPart part, RingGeometry geometry, BlockTable table) {
        this.reader = reader;
        this.part = part;
        this.geometry = geometry;
        this.table = table;
    }

    /** Loads the newest whole checkpoint into table and map; false when there is none for so many logical pages. */
    boolean load(PageMap map) {
        for (int block : newestFirst()) {
            readBlock(block);
            int commit = findCheckpoint(map.logicalPages());
            if (commit >= 0) {
                load(commit, map);
                return true;
            }
        }
        return false;
    }

    /** Sequence of the last row that was closed before the checkpoint. */
    int lastClosed() {
        return lastClosed;
    }

    /** Sequence of the newest row that checkpoint and journal know of. */
    int newestRow() {
        return newestRow;
    }

    /**
     * Whether the checkpoint was certainly completed: another page follows in the same block. A page in the next block
     * may have been written after a power-up that was lucky to read the checkpoint once.
     */
    boolean isSolid() {
        return isSolid;
    }

    int newestBlock() {
        return newestBlock;
    }

    int newestPageSequence() {
        return newestSequence;
    }

    int newestNumber() {
        return newestNumber;
    }

    /** Puts the wear that ring blocks tell of themselves into the table. */
    void restoreErases() {
        ringErases.forEach(table::setErases);
    }

    private List<Integer> newestFirst() {
        var sequences = new TreeMap<Integer, Integer>();
        for (int block = 0; block < geometry.blocks(); block++) {
            if (reader.read(block, geometry.page(0)) == PageFormat.Content.GOOD && isRingKind(reader.logicalPage())) {
                // Seen once is enough to count: the page may be an unstable one that the next read does not show.
                newestSequence = Math.max(newestSequence, reader.sequence());
                sequences.put(block, reader.sequence());
                ringErases.put(block, LittleEndian.get(reader.buffer(), CheckpointFormat.ERASES_AT, 4));
            }
        }
        var blocks = new ArrayList<>(sequences.keySet());
        blocks.sort(Comparator.comparing((Integer block) -> sequences.getOrDefault(block, 0)).reversed());
        newestBlock = blocks.isEmpty() ? -1 : blocks.get(0);
        return blocks;
    }

    private static boolean isRingKind(int kind) {
        return kind == PageFormat.CHECKPOINT || kind == PageFormat.JOURNAL;
    }

    /** Puts the pages of an older block before those known. */
    private void readBlock(int block) {
        var found = new ArrayList<RingPage>();
        for (int place = 0; place < geometry.pagesPerBlock(); place++) {
            if (reader.read(block, geometry.page(place)) != PageFormat.Content.GOOD
                    || !isRingKind(reader.logicalPage())) {
                break;
            }
            newestSequence = Math.max(newestSequence, reader.sequence());
            var page = new RingPage(block, reader.logicalPage(),
                    Arrays.copyOf(reader.buffer(), part.pageBytes()));
            newestNumber = Math.max(newestNumber, page.number());
            found.add(page);
        }
        pages.addAll(0, found);
    }

    /** The place of the last page of the newest whole checkpoint, or -1. */
    private int findCheckpoint(int logicalPages) {
        int count = CheckpointFormat.pages(part, logicalPages);
        for (int last = pages.size() - 1; last >= count - 1; last--) {
            if (pages.get(last).kind() == PageFormat.CHECKPOINT && pages.get(last).index() == count - 1) {
                var candidate = new CheckpointFormat.Reader(bytes(last - count + 1, last + 1));
                if (candidate.isWhole() && candidate.logicalPages() == logicalPages) {
                    return last;
                }
            }
        }
        return -1;
    }

    private byte[][] bytes(int from, int to) {
        return pages.subList(from, to).stream().map(RingPage::bytes).toArray(byte[][]::new);
    }

    private void load(int commit, PageMap map) {
        int count = CheckpointFormat.pages(part, map.logicalPages());
        CheckpointFormat.RowSequences rows = new CheckpointFormat.Reader(bytes(commit - count + 1, commit + 1))
                .read(table, map, CheckpointFormat.entryBytes(part));
        lastClosed = rows.lastClosed();
        newestRow = rows.newest();
        isSolid = commit < pages.size() - 1 && pages.get(commit).block() == pages.get(commit + 1).block();
        for (RingPage page : pages.subList(commit + 1, pages.size())) {
            @Nullable
            JournalPage journal = page.kind() == PageFormat.JOURNAL ? JournalPage.decode(page.bytes()) : null;
            if (journal != null) {
                replay(journal);
            }
        }
        restoreErases();
    }

    private void replay(JournalPage journal) {
        newestRow = Math.max(newestRow, journal.lastSequence());
        for (int i = 0; i < journal.blocks().length; i++) {
            int block = journal.blocks()[i];
            int word = journal.words()[i];
            table.setWord(block, word);
            if (BlockTable.isBadWord(word)) {
                announced.remove(block);
            } else {
                announced.put(block, new Announcement(word, journal.lastSequence()));
            }
        }
    }

    /**
     * A block that may have been erased and written.
     *
     * @param word         its bytes in the table at that time
     * @param lastSequence the newest row at that time
     */
    record Announcement(int word, int lastSequence) {
    }

    private record RingPage(int block, int kind, byte[] bytes) {

        /** The number of a checkpoint page; 0 of a journal page. */
        int number() {
            return kind == PageFormat.CHECKPOINT ? LittleEndian.get(bytes, CheckpointFormat.NUMBER_AT, 4) : 0;
        }

        int index() {
            return LittleEndian.get(bytes, CheckpointFormat.INDEX_AT, 4);
        }
    }
}
