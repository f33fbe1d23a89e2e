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
 * newest until a checkpoint is complete; a block ends with its first erased page. A page that cannot be read was cut,
 * or faded since: then the journal may be incomplete.
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
    private int newestAtCheckpoint;
    private boolean isSolid;
    private boolean isIncomplete;
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

    /** Whether the journal may have named blocks that are not in {@link #announced}. */
    boolean isIncomplete() {
        return isIncomplete;
    }

    /** Sequence of a row that may have been open at the checkpoint. */
    int newestAtCheckpoint() {
        return newestAtCheckpoint;
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
            PageFormat.Content content = readIntact(block);
            if (content == PageFormat.Content.GOOD) {
                // Seen once is enough to count: the page may be an unstable one that the next read does not show.
                newestSequence = Math.max(newestSequence, reader.sequence());
                sequences.put(block, reader.sequence());
                ringErases.put(block, LittleEndian.get(reader.buffer(), CheckpointFormat.ERASES_AT, 4));
            } else if (content == PageFormat.Content.UNREADABLE) {
                isIncomplete = true;
            }
        }
        var blocks = new ArrayList<>(sequences.keySet());
        blocks.sort(Comparator.comparing((Integer block) -> sequences.getOrDefault(block, 0)).reversed());
        newestBlock = blocks.isEmpty() ? -1 : blocks.get(0);
        return blocks;
    }

    /** Reads the first page of a block that is intact; ERASED when there is none and was none, else UNREADABLE. */
    private PageFormat.Content readIntact(int block) {
        PageFormat.Content found = PageFormat.Content.ERASED;
        for (int place = 0; place < geometry.pagesPerBlock(); place++) {
            PageFormat.Content content = reader.read(block, geometry.page(place));
            if (content == PageFormat.Content.ERASED || content == PageFormat.Content.GOOD && isRingKind()) {
                return content == PageFormat.Content.ERASED ? found : content;
            }
            found = PageFormat.Content.UNREADABLE;
        }
        return found;
    }

    private boolean isRingKind() {
        return reader.logicalPage() == PageFormat.CHECKPOINT || reader.logicalPage() == PageFormat.JOURNAL;
    }

    /** Puts the pages of an older block before those known. */
    private void readBlock(int block) {
        var found = new ArrayList<RingPage>();
        for (int place = 0; place < geometry.pagesPerBlock(); place++) {
            PageFormat.Content content = reader.read(block, geometry.page(place));
            if (content == PageFormat.Content.ERASED) {
                break;
            } else if (content != PageFormat.Content.GOOD || !isRingKind()) {
                found.add(new RingPage(block, RingPage.HOLE, new byte[0]));
                continue;
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
                List<RingPage> run = pages.subList(last - count + 1, last + 1);
                var candidate = new CheckpointFormat.Reader(bytes(last - count + 1, last + 1));
                if (run.stream().noneMatch(RingPage::isHole) && candidate.isWhole()
                        && candidate.logicalPages() == logicalPages) {
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
        newestAtCheckpoint = rows.newest();
        List<RingPage> behind = pages.subList(commit + 1, pages.size());
        isSolid = !behind.isEmpty() && !behind.get(0).isHole()
                && pages.get(commit).block() == behind.get(0).block();
        isIncomplete |= behind.stream().anyMatch(RingPage::isHole);
        for (RingPage page : behind) {
            @Nullable
            JournalPage journal = page.kind() == PageFormat.JOURNAL ? JournalPage.decode(page.bytes()) : null;
            if (journal != null) {
                replay(journal, page == behind.get(0));
            }
        }
        restoreErases();
    }

    private void replay(JournalPage journal, boolean isFirst) {
        newestRow = Math.max(newestRow, journal.lastSequence());
        for (int i = 0; i < journal.blocks().length; i++) {
            int block = journal.blocks()[i];
            int word = journal.words()[i];
            table.setWord(block, word);
            if (BlockTable.isBadWord(word)) {
                announced.remove(block);
            } else {
                announced.put(block, new Announcement(word, journal.lastSequence(), isFirst));
            }
        }
    }

    /**
     * A block that may have been erased and written.
     *
     * @param word         its bytes in the table at that time
     * @param lastSequence the newest row at that time
     * @param isFirst      whether it is the first since the checkpoint, which also names blocks that were open then
     */
    record Announcement(int word, int lastSequence, boolean isFirst) {
    }

    private record RingPage(int block, int kind, byte[] bytes) {
        /** Instead of a kind: a page that cannot be read. */
        static final int HOLE = -1;

        boolean isHole() {
            return kind == HOLE;
        }

        /** The number of a checkpoint page; 0 of a journal page. */
        int number() {
            return kind == PageFormat.CHECKPOINT ? LittleEndian.get(bytes, CheckpointFormat.NUMBER_AT, 4) : 0;
        }

        int index() {
            return LittleEndian.get(bytes, CheckpointFormat.INDEX_AT, 4);
        }
    }
}
