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
        long firstRead = log.account(timeline.read(nowNanos, part.plane(block)), from);
        long cell = timeline.cellNanos();
        long bus = timeline.busNanos();
        long end = log.account(timeline.program(firstRead, part.plane(toBlock)), to | ChipLog.PROGRAM);
        cell = count * (cell + timeline.cellNanos());
        bus = count * (bus + timeline.busNanos());
        if (timeline.isSerial()) {
            end = log.accountCopies(end, from + 1, to + 1, count - 1);
        } else {
            for (int i = 1; i < count; i++) {
                end = log.account(timeline.read(end, part.plane(block)), from + i);
                end = log.account(timeline.program(end, part.plane(toBlock)), to + i | ChipLog.PROGRAM);
            }
        }
        cells.countReads(block, count);
        cells.programSame(firstRead, from, toBlock, toPage, count);
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
        return pages.areCoded(block * part.pagesPerBlock() + page, count, encoder)
                && pages.areErased(toBlock * part.pagesPerBlock() + toPage, count);
    }
}
