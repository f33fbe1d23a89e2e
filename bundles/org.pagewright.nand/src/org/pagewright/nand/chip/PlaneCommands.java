// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.nand.part.NandPart;

/** Commands that move a page inside a plane, or do the same in several planes at once. */
final class PlaneCommands {
    private final NandPart part;
    private final ArrayRules rules;
    private final CellOperations cells;
    private final ChipTimeline timeline;
    private final ChipLog log;

    PlaneCommands(NandPart part, ArrayRules rules, CellOperations cells, ChipTimeline timeline, ChipLog log) {
        this.part = part;
        this.rules = rules;
        this.cells = cells;
        this.timeline = timeline;
        this.log = log;
    }

    NandResult copyBack(long nowNanos, int block, int page, int toBlock, int toPage) {
        NandRule broken = rules.brokenByAddress(block, page);
        if (broken == null) {
            broken = rules.brokenByProgram(toBlock, toPage);
        }
        if (broken == null && part.plane(block) != part.plane(toBlock)) {
            broken = NandRule.COPY_BACK_PLANE;
        }
        if (broken != null) {
            return log.refuse(broken, NandOperation.COPY_BACK, toBlock, toPage, nowNanos);
        }
        cells.countRead(block);
        NandStatus status = cells.program(nowNanos, toBlock, toPage,
                cells.hasContents() ? cells.copy(nowNanos, block, page) : null);
        long end = timeline.copyBack(nowNanos, part.plane(block));
        return log.finish(log.account(end, toBlock * part.pagesPerBlock() + toPage), status);
    }

    NandResult together(long nowNanos, NandOperation operation, int[] blocks, int page, byte[][] raws) {
        boolean isForPlanes = operation != NandOperation.COPY_BACK && operation != NandOperation.READ_PARAMETER_PAGE;
        NandRule broken = isForPlanes ? brokenTogether(operation, blocks, page) : NandRule.PLANES;
        if (broken != null) {
            return log.refuse(broken, operation, blocks.length == 0 ? -1 : blocks[0], page, nowNanos);
        }
        NandStatus worst = NandStatus.OK;
        for (int i = 0; i < blocks.length; i++) {
            NandStatus status = switch (operation) {
            case PROGRAM -> cells.program(nowNanos, blocks[i], page, raws.length == 0 ? null : raws[i]);
            case ERASE -> cells.erase(blocks[i]);
            case READ, COPY_BACK, READ_PARAMETER_PAGE ->
                cells.read(nowNanos, blocks[i], page, raws.length == 0 ? null : raws[i]);
            };
            worst = status == NandStatus.OK ? worst : status;
        }
        int event = blocks[0] * part.pagesPerBlock() + page | ChipLog.TOGETHER;
        return log.finish(log.account(timeline.together(nowNanos, blocks, operation), event), worst);
    }

    private @Nullable NandRule brokenTogether(NandOperation operation, int[] blocks, int page) {
        long planes = 0;
        for (int block : blocks) {
            NandRule broken = switch (operation) {
            case PROGRAM -> rules.brokenByProgram(block, page);
            case ERASE -> rules.brokenByErase(block);
            case READ, COPY_BACK, READ_PARAMETER_PAGE -> rules.brokenByAddress(block, page);
            };
            if (broken != null) {
                return broken;
            }
            planes |= 1L << part.plane(block);
        }
        return blocks.length < 2 || Long.bitCount(planes) != blocks.length ? NandRule.PLANES : null;
    }
}
