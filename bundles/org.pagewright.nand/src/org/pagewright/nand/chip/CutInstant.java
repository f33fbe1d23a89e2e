// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import java.util.Optional;

import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandTiming;

/** How far an operation was when the power failed (nand-simulation 5). */
public enum CutInstant {
    /** Command and data are on the bus; the array has not started. */
    TRANSFER,
    /** The array has just started: nearly nothing is done, but some bits are undecided. */
    EARLY,
    /** Part of the bits are done. */
    MIDDLE,
    /** Nearly all is done, but some bits are undecided. */
    LATE;

    /** The first and the last sixteenth of the array time count as early and late. */
    private static final int SHARES = 16;

    /**
     * How far a page program of a part is after so many nanoseconds, from its first command cycle on; empty when it is
     * done.
     */
    public static Optional<CutInstant> ofProgram(NandPart part, long nanos) {
        NandTiming timing = NandTiming.of(part);
        return at(nanos - timing.programCommandNanos() - timing.transferNanos(), part.programNanos());
    }

    /** How far a block erase of a part is after so many nanoseconds; empty when it is done. */
    public static Optional<CutInstant> ofErase(NandPart part, long nanos) {
        return at(nanos - NandTiming.of(part).eraseCommandNanos(), part.eraseNanos());
    }

    private static Optional<CutInstant> at(long inArray, long arrayNanos) {
        if (inArray >= arrayNanos) {
            return Optional.empty();
        }
        long share = arrayNanos / SHARES;
        return Optional.of(inArray <= 0 ? TRANSFER
                : inArray < share ? EARLY : inArray < arrayNanos - share ? MIDDLE : LATE);
    }
}
