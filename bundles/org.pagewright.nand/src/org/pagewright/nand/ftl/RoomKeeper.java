// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import org.pagewright.nand.chip.NandChip;

/**
 * Keeps free blocks at hand. Greedy collection takes the closed block with the fewest live pages; the static half of
 * wear levelling moves data that rests in a block the others have left behind; blocks whose bits fade or are disturbed
 * are refreshed first.
 */
final class RoomKeeper {
    /** Reads of a block after which its pages are rewritten (nand-simulation 4, read disturb). */
    static final int READS_BEFORE_REFRESH = 100_000;
    private static final int BLOCKS_PER_WEAR_LOOK = 64;

    private final FlashLog log;
    private final NandChip chip;
    private final int lowWater;
    private final int wearSpread;
    private int toRefresh = -1;
    private int wearCursor;

    RoomKeeper(FlashLog log, int wearSpread) {
        this.log = log;
        this.wearSpread = wearSpread;
        chip = log.chip;
        lowWater = lowWater(chip.part().planes());
    }

    /**
     * Free blocks needed before a host write may open a new row: one row for collection, and one more for each of
     * several recoveries that are cut in turn.
     */
    static int lowWater(int planes) {
        return 4 * planes + 1;
    }

    /** Has a block rewritten soon. */
    void refreshSoon(int block) {
        if (log.victims.contains(block)) {
            toRefresh = block;
        }
    }

    /** Called where a host write would open a row. */
    void makeRoom(long now) {
        int block = toRefresh;
        toRefresh = -1;
        if (block >= 0 && log.victims.contains(block)) {
            log.counters.refreshes++;
            collect(now, block);
        }
        levelWear(now);
        while (log.free.count() < lowWater) {
            int victim = log.victims.emptiest();
            if (victim < 0 || log.map.livePages(victim) >= chip.part().pagesPerBlock() - 1) {
                break;
            }
            collect(now, victim);
        }
    }

    private void collect(long now, int block) {
        log.victims.remove(block);
        log.counters.collections++;
        log.moveLivePages(now, block);
        log.retireFailed(now);
        log.free.add(block, log.table.erases(block));
    }

    /** Looks at the next few blocks, so that each block is looked at in turn at a small, even cost. */
    private void levelWear(long now) {
        int blocks = chip.part().blocks();
        int looks = Math.min(blocks, BLOCKS_PER_WEAR_LOOK);
        for (int i = 0; i < looks; i++) {
            wearCursor = wearCursor + 1 == blocks ? 0 : wearCursor + 1;
            if (log.mostErases() - log.table.erases(wearCursor) > wearSpread && log.victims.contains(wearCursor)) {
                log.counters.wearMoves++;
                collect(now, wearCursor);
                return;
            }
        }
    }
}
