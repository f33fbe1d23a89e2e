// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.nand.part.NandPart;

/** Copies pages of a code that are whole, without moving a byte: page and copy hold the same array. */
final class SharedCopies {
    private final NandPart part;
    private final ArrayRules rules;
    private final CellOperations cells;
    private final StoredPages pages;
    private final ChipTimeline timeline;
    private final ChipLog log;

    SharedCopies(NandPart part, ArrayRules rules, CellOperations cells, StoredPages pages, ChipTimeline timeline,
            ChipLog log) {
        this.part = part;
        this.rules = rules;
        this.cells = cells;
        this.pages = pages;
        this.timeline = timeline;
        this.log = log;
    }

    @Nullable
    NandResult copy(long nowNanos, int block, int page, int toBlock, int toPage, int count, int encoder) {
        if (!canShare(block, page, toBlock, toPage, count, encoder)) {
            return null;
        }
        int from = block * part.pagesPerBlock() + page;
        int to = toBlock * part.pagesPerBlock() + toPage;
        int plane = part.plane(toBlock);
        long end = nowNanos;
        long cell = 0;
        long bus = 0;
        for (int i = 0; i < count; i++) {
            cells.countRead(block);
            end = log.account(timeline.read(end, part.plane(block)), from + i);
            cell += timeline.cellNanos();
            bus += timeline.busNanos();
            cells.programSame(end, from + i, toBlock, toPage + i);
            end = log.account(timeline.program(end, plane), to + i | 1 << 30);
            cell += timeline.cellNanos();
            bus += timeline.busNanos();
        }
        return new NandResult(NandStatus.OK, end, cell, bus, 0, end - nowNanos - cell - bus, 0);
    }

    private boolean canShare(int block, int page, int toBlock, int toPage, int count, int encoder) {
        if (count <= 0 || rules.brokenByAddress(block, page) != null
                || rules.brokenByAddress(block, page + count - 1) != null
                || rules.brokenByProgram(toBlock, toPage) != null
                || rules.brokenByProgram(toBlock, toPage + count - 1) != null
                || !cells.isCalm(block) || !cells.isCalm(toBlock)) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (pages.mainOfCoded(block * part.pagesPerBlock() + page + i, encoder) == null
                    || !pages.isErased(toBlock * part.pagesPerBlock() + toPage + i)) {
                return false;
            }
        }
        return true;
    }
}
