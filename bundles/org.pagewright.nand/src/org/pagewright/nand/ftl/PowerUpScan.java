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
    private final FlashLog log;
    private final NandChip chip;
    private final NandPart part;
    private final PageReader reader;
    private final RingScan ring;
    private ScannedBlocks blocks;
    private MountReport.Source source = MountReport.Source.CHECKPOINT;
    private final List<Integer> untouched = new ArrayList<>();
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
        blocks.admitSuspects();
        // Announced blocks were free, and what lived in erased ones was moved before; anything else is no whole state.
        return blocks.isComplete() && untouched.stream().allMatch(block -> log.map.livePages(block) == 0);
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
        switch (readFirst(block)) {
        case ERASED -> {
            if (!table.isClean(block)) {
                table.countErase(block);
                table.setClean(block);
            }
            blocks.forget(block);
        }
        case UNREADABLE -> {
            table.countErase(block);
            table.setSuspect(block);
            blocks.forget(block);
        }
        case GOOD, LOST -> {
            if (reader.sequence() <= ring.lastClosed()) {
                untouched.add(block);
                return;
            }
            if (reader.sequence() > announced.lastSequence()) {
                table.countErase(block);
            }
            table.setUsed(block);
            blocks.admitOpen(block, reader.sequence());
        }
        }
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
        blocks.admitSuspects();
        if (blocks.lastSequence() == 0 && ring.newestBlock() < 0) {
            source = MountReport.Source.FORMAT;
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
        PageFormat.Content first = readFirst(block);
        if (first == PageFormat.Content.GOOD || first == PageFormat.Content.LOST) {
            if (isData) {
                blocks.admitOpen(block, reader.sequence());
            }
        } else if (isMarkedBad(block)) {
            log.table.markFactoryBad(block);
        } else if (first == PageFormat.Content.ERASED) {
            log.table.setClean(block);
        } else if (isData) {
            log.table.setSuspect(block);
        }
        return false;
    }

    /**
     * Reads the first page, or the second one if the first is not readable: it may have faded since, and the block is
     * one in use all the same.
     */
    private PageFormat.Content readFirst(int block) {
        PageFormat.Content first = reader.read(block, 0);
        if (first != PageFormat.Content.UNREADABLE) {
            return first;
        }
        PageFormat.Content second = reader.read(block, 1);
        return second == PageFormat.Content.ERASED ? first : second;
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
