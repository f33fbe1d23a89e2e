// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

import org.pagewright.nand.part.NandPart;

/**
 * Makes a scanned chip fit to serve. What lives in rows that were open at the power cut is written anew, then a
 * checkpoint is written, and only then are those blocks erased, so that no half-written page, whatever it reads
 * tomorrow, can ever be taken for data. Until the checkpoint is complete nothing that counts is erased: a cut leaves a
 * state from which the same procedure starts again.
 */
final class Recovery {
    private static final int SCARCE_ROWS = 3;

    private final FlashLog log;
    private final PowerUpScan scan;
    private final ScannedBlocks blocks;
    private final NandPart part;
    private final List<Integer> purged = new ArrayList<>();
    private int purgedBlocks;
    private long now;

    Recovery(FlashLog log, PowerUpScan scan) {
        this.log = log;
        this.scan = scan;
        blocks = scan.blocks();
        part = log.chip.part();
        now = scan.reader().nowNanos();
    }

    /** Repairs what needs it; returns when the layer is ready. */
    long run() {
        adopt();
        if (scan.isSolid() && purged.isEmpty()) {
            return now;
        }
        if (log.free.count() < SCARCE_ROWS * part.planes()) {
            // Recoveries that were cut before have used up the room; rows they left without a living page give it back.
            purge(block -> log.map.livePages(block) == 0 && !blocks.isNeeded(block));
        }
        rewriteOpenBlocks();
        now = log.checkpoint(now);
        purge(block -> true);
        releaseNeeded();
        log.heldPages.clear();
        return now;
    }

    /** Blocks erased because a page in them may read differently the next time. */
    int purgedBlocks() {
        return purgedBlocks;
    }

    private void purge(IntPredicate isDead) {
        int[] dead = purged.stream().mapToInt(Integer::intValue).filter(isDead).toArray();
        now = log.announceForRecovery(now, dead);
        for (int block : dead) {
            purged.remove((Integer) block);
            if (!log.table.isBad(block) && log.erase(now, block)) {
                purgedBlocks++;
                log.free.add(block, log.table.erases(block));
            }
        }
    }

    private void adopt() {
        for (int block = log.ring.geometry().blocks(); block < part.blocks(); block++) {
            if (log.table.isBad(block)) {
                continue;
            }
            if (blocks.isOpen(block)) {
                log.table.setSuspect(block);
            }
            int live = log.map.livePages(block);
            if (log.table.isSuspect(block)) {
                purged.add(block);
            } else if (live > 0) {
                log.victims.add(block, live);
            } else if (!blocks.isNeeded(block)) {
                log.free.add(block, log.table.erases(block));
            }
        }
    }

    private void rewriteOpenBlocks() {
        var open = new ArrayList<>(blocks.openBlocks());
        open.sort(Comparator.comparingInt(log.map::livePages).thenComparing(Comparator.naturalOrder()));
        for (int block : open) {
            now = Math.max(now, log.moveLivePages(now, block));
            now = Math.max(now, log.retireFailed(now));
            now = Math.max(now, log.makeDurable(now));
        }
    }

    private void releaseNeeded() {
        for (int block = log.ring.geometry().blocks(); block < part.blocks(); block++) {
            boolean isHeldBack = blocks.isNeeded(block) && !blocks.isOpen(block) && !log.victims.contains(block);
            if (isHeldBack && !log.table.isBad(block) && log.map.livePages(block) == 0) {
                log.free.add(block, log.table.erases(block));
            }
        }
    }
}
