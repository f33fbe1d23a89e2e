// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.part.NandPart;

/**
 * Rebuilds the map from flash alone: from the newest checkpoint and the blocks that the journal names, or, should no
 * checkpoint be whole, from all blocks. A chip that carries nothing yet has its bad-block markers read on the way.
 */
final class PowerUpScan {
    /** So many rows at most are open or were just closed, even after several recoveries that were cut. */
    private static final int YOUNG_ROWS = 16;

    private final FlashLog log;
    private final NandChip chip;
    private final NandPart part;
    private final PageReader reader;
    private final RingScan ring;
    private ScannedBlocks blocks;
    private MountReport.Source source = MountReport.Source.CHECKPOINT;
    private final List<Integer> untouched = new ArrayList<>();
    private final List<OpenBlock> young = new ArrayList<>();
    private int examined;

    PowerUpScan(FlashLog log, PageFormat format, long nowNanos) {
        this.log = log;
        chip = log.chip;
        part = chip.part();
        reader = new PageReader(chip, format, nowNanos);
        ring = new RingScan(reader, part, log.ring.geometry(), log.table);
        blocks = new ScannedBlocks(log, reader, part);
    }

    /** Fills map and table, and tells the log where to go on. */
    void run() {
        boolean isLoaded = ring.load(log.map);
        if (!isLoaded || !replay()) {
            startOver();
            scanAll();
        }
        log.ring.resume(ring.newestBlock(), ring.newestPageSequence(), ring.newestNumber(), ring.announced.size());
        // One more may have been cut in its first page, which is not seen today.
        log.continueAfter(Math.max(blocks.lastSequence(), ring.newestRow()) + 1);
    }

    ScannedBlocks blocks() {
        return blocks;
    }

    MountReport.Source source() {
        return source;
    }

    /** Whether the map came from a checkpoint that can be relied on tomorrow. */
    boolean isSolid() {
        return source == MountReport.Source.CHECKPOINT && ring.isSolid();
    }

    int examined() {
        return examined;
    }

    PageReader reader() {
        return reader;
    }

    private boolean replay() {
        for (Map.Entry<Integer, RingScan.Announcement> entry : ring.announced.entrySet()) {
            examined++;
            replay(entry.getKey(), entry.getValue());
        }
        if (ring.isIncomplete() && !replayUnannounced()) {
            return false;
        }
        blocks.admitSuspects();
        blocks.loseWhatNamelessPagesMayHold(false);
        // Announced blocks were free, and what lived in erased ones was moved before; anything else is no whole state.
        return blocks.isComplete() && untouched.stream().allMatch(block -> log.map.livePages(block) == 0);
    }

    /** Looks whether the journal lost a page: false when a block was written that no page of it names. */
    private boolean replayUnannounced() {
        for (int block = log.ring.geometry().blocks(); block < part.blocks(); block++) {
            if (!ring.announced.containsKey(block) && !log.table.isBad(block)) {
                examined++;
                int sequence = sequence(block);
                if (sequence > ring.newestAtCheckpoint()) {
                    return false;
                } else if (sequence > ring.lastClosed()) {
                    replay(block, new RingScan.Announcement(log.table.word(block), sequence, true));
                }
            }
        }
        return true;
    }

    /** The sequence of the row that a block belongs to, or -1. */
    private int sequence(int block) {
        if (blocks.readSummary(block) != null || isReadable(reader.read(block, 0))) {
            return reader.sequence();
        }
        return reader.read(block, 1) == PageFormat.Content.ERASED ? -1
                : new OpenBlock(reader, part, block).sequence();
    }

    /** Finds out what happened to a block that the journal names. */
    private void replay(int block, RingScan.Announcement announced) {
        BlockTable table = log.table;
        table.setWord(block, announced.word());
        @Nullable
        BlockSummary summary = blocks.readSummary(block);
        if (summary != null) {
            if (reader.sequence() <= ring.lastClosed()) {
                untouched.add(block);
                return;
            }
            table.setUsed(block);
            blocks.admitClosed(block, reader.sequence(), summary);
            return;
        }
        PageFormat.Content first = reader.read(block, 0);
        if (first == PageFormat.Content.ERASED) {
            if (!table.isClean(block)) {
                table.countErase(block);
                table.setClean(block);
            }
            blocks.forget(block);
        } else if (isReadable(first) && reader.sequence() <= ring.lastClosed()) {
            untouched.add(block);
        } else {
            replayOpen(new OpenBlock(reader, part, block), announced);
        }
    }

    private void replayOpen(OpenBlock open, RingScan.Announcement announced) {
        BlockTable table = log.table;
        int block = open.block();
        boolean isPurged = table.isSuspect(block);
        if (open.hasGuess() && !isPurged) {
            open.guessSequence(announced.lastSequence(), ring.newestRow() + YOUNG_ROWS);
        }
        int sequence = open.sequence();
        if (sequence < 0) {
            table.countErase(block);
            table.setSuspect(block);
            blocks.forget(block);
            if (open.isYoung() && open.hasFollowers() && !isPurged) {
                blocks.admitNameless(block);
            }
        } else if (sequence <= ring.lastClosed()) {
            untouched.add(block);
        } else {
            boolean isReopened = sequence > announced.lastSequence();
            if (isReopened) {
                table.countErase(block);
            }
            table.setUsed(block);
            // A block announced since it was filled was free by then, and its erase may have been cut.
            blocks.admitOpen(open, !isReopened, isReopened || announced.isFirst());
        }
    }

    private static boolean isReadable(PageFormat.Content content) {
        return content == PageFormat.Content.GOOD || content == PageFormat.Content.LOST;
    }

    private void startOver() {
        source = MountReport.Source.FULL_SCAN;
        log.map.clear();
        log.heldPages.clear();
        blocks = new ScannedBlocks(log, reader, part);
        for (int block = 0; block < part.blocks(); block++) {
            log.table.setWord(block, 0);
        }
    }

    private void scanAll() {
        long wear = 0;
        int closed = 0;
        boolean[] isKnown = new boolean[part.blocks()];
        for (int block = 0; block < part.blocks(); block++) {
            examined++;
            isKnown[block] = scan(block);
            closed += isKnown[block] ? 1 : 0;
            wear += isKnown[block] ? log.table.erases(block) : 0;
        }
        for (int block = 0; block < part.blocks() && closed > 0; block++) {
            if (!isKnown[block]) {
                log.table.setErases(block, (int) (wear / closed));
            }
        }
        ring.restoreErases();
        admitYoung();
        blocks.admitSuspects();
        blocks.loseWhatNamelessPagesMayHold(true);
        if (blocks.lastSequence() == 0 && ring.newestBlock() < 0) {
            source = MountReport.Source.FORMAT;
        }
    }

    /** Blocks opened last whose first page faded: what the others tell of their sequence is enough. */
    private void admitYoung() {
        int newest = blocks.lastSequence();
        for (OpenBlock open : young) {
            open.guessSequence(Math.max(0, newest - YOUNG_ROWS), newest + YOUNG_ROWS);
            if (open.sequence() >= 0) {
                blocks.admitOpen(open, false, true);
            } else {
                log.table.setSuspect(open.block());
            }
        }
    }

    /** Looks at a block of which nothing is known; true when it told its wear. */
    private boolean scan(int block) {
        boolean isData = block >= log.ring.geometry().blocks();
        @Nullable
        BlockSummary summary = isData ? blocks.readSummary(block) : null;
        if (summary != null) {
            blocks.admitClosed(block, reader.sequence(), summary);
            return true;
        }
        PageFormat.Content first = reader.read(block, 0);
        boolean isWritten = isReadable(first)
                || first == PageFormat.Content.UNREADABLE && reader.read(block, 1) != PageFormat.Content.ERASED;
        if (isWritten && isData) {
            var open = new OpenBlock(reader, part, block);
            if (open.sequence() >= 0) {
                blocks.admitOpen(open, false, true);
                return false;
            } else if (open.hasGuess()) {
                young.add(open);
                return false;
            }
        } else if (isReadable(first) || isWritten && isReadable(reader.read(block, 1))) {
            return false;
        }
        if (isMarkedBad(block)) {
            log.table.markFactoryBad(block);
        } else if (first == PageFormat.Content.ERASED) {
            log.table.setClean(block);
        } else if (isData) {
            log.table.setSuspect(block);
        }
        return false;
    }

    /** Whether the maker's marker is there. */
    private boolean isMarkedBad(int block) {
        if (part.badBlockMarker().isHidden()) {
            return chip.isBad(block);
        }
        reader.read(block, 0);
        if (part.badBlockMarker().isSet(reader.buffer(), part.pageBytes())) {
            return true;
        }
        reader.read(block, part.badBlockMarker().alternatePage(part.pagesPerBlock()));
        return part.badBlockMarker().isSet(reader.buffer(), part.pageBytes());
    }
}
