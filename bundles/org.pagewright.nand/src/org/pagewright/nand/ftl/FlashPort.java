// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.chip.NandResult;

/** Programs and erases as the layer sees them: done at some time, or failed; wear is counted here. */
final class FlashPort {
    /** Instead of a time: the status said that the operation failed. */
    static final long FAILED = -1;
    private static final int TIMEOUT_FACTOR = 4;

    private final NandChip chip;
    private final BlockTable table;
    private final FtlCounters counters;

    private final @Nullable PageFormat format;

    FlashPort(NandChip chip, BlockTable table, @Nullable PageFormat format, FtlCounters counters) {
        this.chip = chip;
        this.format = format;
        this.table = table;
        this.counters = counters;
    }

    /**
     * Programs a page.
     *
     * @param logicalPage logical page or kind
     * @param link        {@link PageLink}, or the sequence of a page that has none
     * @param src         null on a chip without contents
     */
    long program(long now, int block, int page, int logicalPage, int link, byte @Nullable [] src, int offset,
            PageFormat.Origin origin) {
        long end = chip.programTime(now, block, page);
        if (end >= 0) {
            return end;
        }
        PageFormat f = format;
        if (f == null || src == null) {
            return ready(chip.programRaw(now, block, page, null));
        }
        byte[] raw = f.build(chip.blankPage(), logicalPage, link, src, offset, origin);
        // A page whose read must report loss is no good page, though its code is right.
        return ready(origin == PageFormat.Origin.LOST_BYTES ? chip.programRaw(now, block, page, raw)
                : chip.programEncoded(now, block, page, raw, f.codec().encoder()));
    }

    long erase(long now, int block) {
        table.countErase(block);
        long end = ready(chip.erase(now, block));
        if (end != FAILED) {
            table.setClean(block);
        }
        return end;
    }

    /** When the layer knows that an operation ended: at once, or after the timeout that polls the status. */
    private long ready(NandResult result) {
        return switch (result.status()) {
        case FAILED -> FAILED;
        case NO_COMPLETION -> {
            counters.timeouts++;
            yield result.endNanos() + TIMEOUT_FACTOR * result.cellNanos();
        }
        case REFUSED -> {
            var violations = chip.statistics().violations();
            throw new IllegalStateException("the layer broke a rule of the array: "
                    + violations.get(violations.size() - 1).sentence());
        }
        case OK, CORRECTED, UNCORRECTABLE -> result.endNanos();
        };
    }
}
