// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.nand.part.NandPart;

/**
 * Pages and blocks as a media driver sees them, in virtual time: every call is given the time it is made at and returns
 * when it completes. A raw chip and a chip behind an ECC engine have the same face.
 */
public interface NandDevice {

    /** The part simulated. */
    NandPart part();

    /**
     * Reads one page; the spare area crosses the bus too, as the code needs it.
     *
     * @param nowNanos time of the request
     * @param dst      receives {@code pageBytes} bytes, or null when only the time matters
     * @param offset   first byte in {@code dst}
     */
    NandResult read(long nowNanos, int block, int page, byte @Nullable [] dst, int offset);

    /**
     * Programs one page.
     *
     * @param src    holds {@code pageBytes} bytes, or null when only the time matters
     * @param offset first byte in {@code src}
     */
    NandResult program(long nowNanos, int block, int page, byte @Nullable [] src, int offset);

    /**
     * Reads one page over the bus, corrects it if the device can, and programs it elsewhere; bad data is not programmed.
     *
     * @return when the program is done and the time of both; the status is that of the read if it failed
     */
    NandResult copy(long nowNanos, int block, int page, int toBlock, int toPage);

    /**
     * Copies pages that follow each other, one after the other; the first that fails is the last.
     *
     * @return as of {@link #copy}, of all that were copied
     */
    default NandResult copy(long nowNanos, int block, int page, int toBlock, int toPage, int pages) {
        NandResult all = copy(nowNanos, block, page, toBlock, toPage);
        for (int i = 1; i < pages && all.isGood(); i++) {
            all = all.then(copy(all.endNanos(), block, page + i, toBlock, toPage + i));
        }
        return all;
    }

    /** Erases one block. */
    NandResult erase(long nowNanos, int block);

    /** Whether a block carries a bad-block mark. */
    boolean isBad(int block);

    /** Program/erase cycles of a block over its life. */
    int cycles(int block);

    /** Pages of a block up to the last one programmed since its erase. */
    int programmedPages(int block);

    /** Counters since the chip was made. */
    NandStatistics statistics();
}
