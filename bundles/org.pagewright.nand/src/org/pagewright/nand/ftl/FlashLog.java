// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.chip.NandResult;
import org.pagewright.nand.chip.PairedPages;
import org.pagewright.nand.part.NandPart;

/**
 * The one place pages are written. A row of blocks, one in each plane, is open at a time; pages go across the row, then
 * down, so the order of all writes is (sequence of the row, page, plane). A block is erased just before it is opened,
 * never earlier: whatever an interrupted erase left behind is erased again before it can do harm. The last page of each
 * block takes its summary.
 */
final class FlashLog {
    final NandChip chip;
    final PageMap map;
    final VictimQueue victims;
    final FreeBlocks free;
    final FtlCounters counters;
    final BlockTable table;
    final CheckpointRing ring;
    final @Nullable PageFormat format;
    private final FlashPort port;
    private final NandPart part;
    private final int pagesPerBlock;
    private final int dataRows;
    private final int[] open;
    /** Pages read once at power-up that may read differently the next time. */
    final Map<Integer, byte[]> heldPages = new TreeMap<>();
    private final ArrayDeque<Integer> failed = new ArrayDeque<>();
    private final byte[] nothing;
    private final PairedPages pairs;
    /** Left unused: the page that the program of the summary would put at risk; -1 on SLC. */
    private final int rowAtRisk;
    private int openCount;
    private int row;
    private int member;
    private int sequence;
    /** When all programs issued so far are done. */
    private long programmedNanos;
    private int mostErases;
    private boolean isServing;

    FlashLog(NandChip chip, int logicalPages, FtlCounters counters) {
        this.chip = chip;
        this.counters = counters;
        part = chip.part();
        pagesPerBlock = part.pagesPerBlock();
        dataRows = pagesPerBlock - 1;
        pairs = new PairedPages(part);
        rowAtRisk = pairs.lowerOf(dataRows);
        victims = new VictimQueue(part.blocks(), pagesPerBlock);
        map = new PageMap(logicalPages, part.blocks(), pagesPerBlock, victims);
        free = new FreeBlocks(part.planes());
        table = new BlockTable(part.blocks());
        open = new int[part.planes()];
        format = chip.options().payload() ? new PageFormat(part) : null;
        port = new FlashPort(chip, table, format, counters);
        ring = new CheckpointRing(part, port, table, format != null, counters);
        nothing = new byte[format == null ? 0 : part.pageBytes()];
        Arrays.fill(nothing, (byte) -1);
    }

    /** Whether the next page opens a new row. */
    boolean isAtBoundary() {
        return openCount == 0;
    }

    /** Erases of the most worn block. */
    int mostErases() {
        return mostErases;
    }

    /** The next row gets a higher sequence than this. */
    void continueAfter(int lastSequence) {
        sequence = lastSequence;
    }

    /** Appends a page and maps it; returns when it is programmed. {@code src} is null without contents. */
    long append(long now, int logicalPage, byte @Nullable [] src, int offset, PageFormat.Origin origin) {
        while (true) {
            if (openCount == 0) {
                openRow(now);
            }
            int block = open[member];
            int physical = block * pagesPerBlock + row;
            int link = format == null ? 0 : PageLink.of(map, physical - row, row, sequence);
            long end = port.program(now, block, row, logicalPage, link, src, offset, origin);
            if (end == FlashPort.FAILED) {
                map.note(physical, PageFormat.PADDING);
                closeRow(now, block);
                continue;
            }
            if (logicalPage < PageFormat.FIRST_KIND) {
                map.move(logicalPage, physical);
            } else {
                map.note(physical, logicalPage);
            }
            programmedNanos = Math.max(programmedNanos, end);
            advance(now);
            return end;
        }
    }

    /** Whether blocks wait for {@link #retireFailed}. */
    boolean hasFailed() {
        return !failed.isEmpty();
    }

    /** Moves live pages out of blocks that failed and notes those blocks as bad; returns when all is done. */
    long retireFailed(long now) {
        long end = now;
        while (!failed.isEmpty()) {
            int block = failed.remove();
            end = Math.max(end, moveLivePages(end, block));
            end = retire(Math.max(end, programmedNanos), block);
        }
        return end;
    }

    private long retire(long now, int block) {
        table.retire(block);
        counters.retiredBlocks++;
        return ring.record(now, sequence, new int[] { block }, 1);
    }

    /** Copies every live page of the block to the log; returns when the last is programmed. */
    long moveLivePages(long now, int block) {
        long end = now;
        byte @Nullable [] buffer = format == null ? null : new byte[part.rawPageBytes()];
        for (int page = 0; page < dataRows && map.livePages(block) > 0; page++) {
            int physical = block * pagesPerBlock + page;
            if (map.isLive(physical)) {
                end = Math.max(end, copy(now, block, page, buffer));
            }
        }
        return end;
    }

    private long copy(long now, int block, int page, byte @Nullable [] buffer) {
        int logicalPage = map.logical(block * pagesPerBlock + page);
        counters.copiedPages++;
        PageFormat f = format;
        if (buffer == null || f == null) {
            return append(chip.readTime(now, block, page), logicalPage, null, 0, PageFormat.Origin.BYTES);
        }
        byte @Nullable [] good = heldPages.isEmpty() ? chip.intact(now, block, page, f.codec().encoder()) : null;
        if (good != null && f.isOf(good, logicalPage)) {
            return append(chip.readTime(now, block, page), logicalPage, good, 0, PageFormat.Origin.GOOD_PAGE);
        }
        NandResult read = chip.readRaw(now, block, page, buffer);
        int physical = block * pagesPerBlock + page;
        if (heldPages.containsKey(physical)) {
            return append(read.endNanos(), logicalPage, heldPages.get(physical), 0, PageFormat.Origin.BYTES);
        }
        PageFormat.Content content = f.parse(buffer);
        boolean isLost = content != PageFormat.Content.GOOD || f.logicalPage() != logicalPage;
        NandResult corrected = chip.corrected(read, f.decoding().correctedBits(), f.decoding().isReadable(), 0);
        return append(corrected.endNanos(), logicalPage, buffer, 0,
                isLost ? PageFormat.Origin.LOST_BYTES : PageFormat.Origin.BYTES);
    }

    /**
     * Completes the page pairs of the open row that hold data, so that no later program puts them at risk, and has
     * another page follow each that holds data, so that it is still known by name should it fade.
     */
    long makeDurable(long now) {
        if (openCount == 0) {
            return now;
        }
        int needed = row;
        for (int place = 0; place < openCount; place++) {
            int written = place < member ? row + 1 : row;
            for (int page = Math.max(0, written - 5); page < written; page++) {
                boolean holdsData = map.isLive(open[place] * pagesPerBlock + page);
                needed = holdsData ? Math.max(needed, Math.max(page, pairs.upperOf(page)) + 2) : needed;
            }
        }
        long end = now;
        while (openCount > 0 && row < Math.min(needed, dataRows)) {
            counters.paddingPages++;
            end = Math.max(end, append(now, PageFormat.PADDING, format == null ? null : nothing, 0,
                    PageFormat.Origin.BYTES));
        }
        return Math.max(end, retireFailed(now));
    }

    private void advance(long now) {
        member++;
        if (member == openCount) {
            member = 0;
            row++;
            if (row == rowAtRisk) {
                row++;
            }
            if (row == dataRows) {
                closeRow(now, -1);
            }
        }
    }

    private void openRow(long now) {
        // What an erase destroys must be superseded by pages that are done, not by some on their way in another plane.
        long safe = Math.max(now, programmedNanos);
        if (isServing && ring.isDue() && failed.isEmpty()) {
            safe = checkpoint(safe);
        }
        for (int plane = 0; plane < open.length; plane++) {
            safe = openBlock(safe, plane);
        }
        if (openCount == 0) {
            throw new FlashFullException("No good block of part " + part.id() + " is left to write to.");
        }
        ring.countOpened(openCount);
        row = 0;
        member = 0;
        sequence++;
    }

    /** Opens a block of the plane, if it has one; returns when the journal knew about it. */
    private long openBlock(long safe, int plane) {
        long announced = safe;
        while (free.hasIn(plane)) {
            if (free.mustAnnounce(plane)) {
                int count = free.announce(RingGeometry.ANNOUNCED_PER_PLANE);
                announced = ring.record(announced, sequence, free.newlyAnnounced(), count);
            }
            int block = free.take(plane);
            if (open.length > 1 && table.isClean(block)) {
                // It may stay empty while the other planes are written: only the journal can tell of this erase.
                table.setUsed(block);
                announced = ring.record(announced, sequence, new int[] { block }, 1);
            }
            if (erase(announced, block)) {
                table.setUsed(block);
                open[openCount++] = block;
                break;
            }
        }
        return announced;
    }

    /** Writes a checkpoint of all that is programmed by now; returns when it is done. */
    long checkpoint(long now) {
        free.recall();
        // Pages of an open row may still follow, so the row counts as one written after the checkpoint.
        var rows = new CheckpointFormat.RowSequences(openCount > 0 ? sequence - 1 : sequence, sequence);
        return ring.checkpoint(Math.max(now, programmedNanos), rows, map);
    }

    /** Tells the journal about blocks that a checkpoint left open and those that are to be erased. */
    long announceForRecovery(long now, int[] blocks) {
        int[] all = Arrays.copyOf(open, openCount + blocks.length);
        System.arraycopy(blocks, 0, all, openCount, blocks.length);
        return ring.record(now, sequence, all, all.length);
    }

    /** From now on checkpoints are written when they are due. */
    void startServing() {
        isServing = true;
        mostErases = 0;
        for (int block = ring.geometry().blocks(); block < part.blocks(); block++) {
            mostErases = Math.max(mostErases, table.erases(block));
        }
    }

    /** Erases a block without live pages; a block that fails is noted as bad. */
    boolean erase(long now, int block) {
        map.forgetBlock(block);
        long end = port.erase(now, block);
        mostErases = Math.max(mostErases, table.erases(block));
        if (end == FlashPort.FAILED) {
            retire(now, block);
            return false;
        }
        return true;
    }

    private void closeRow(long now, int failedBlock) {
        int count = openCount;
        openCount = 0;
        for (int i = 0; i < count; i++) {
            int block = open[i];
            if (block == failedBlock || !writeSummary(now, block)) {
                failed.add(block);
            } else {
                victims.add(block, map.livePages(block));
            }
        }
    }

    private boolean writeSummary(long now, int block) {
        counters.summaryPages++;
        byte @Nullable [] summary = null;
        if (format != null) {
            int[] logical = new int[dataRows];
            for (int page = 0; page < dataRows; page++) {
                logical[page] = map.logical(block * pagesPerBlock + page) & 0xFFFFFF;
            }
            summary = new BlockSummary(table.erases(block), logical).encode(part.pageBytes());
        }
        return port.program(now, block, dataRows, PageFormat.SUMMARY, sequence, summary, 0,
                PageFormat.Origin.BYTES) != FlashPort.FAILED;
    }
}
