// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import java.util.Locale;

/** Faults a chip can be given; each is a named setting with a strength (docs/nand.md tells the unit of each). */
public enum NandFault {
    /** A cut in the middle of a program leaves a random part of its bits written. */
    TORN_PROGRAM("1 = on"),
    /** A cut early or late in a program or erase leaves bits that read differently each time. */
    UNSTABLE_BITS("most bits per page"),
    /** A cut inside an erase leaves a mixture, or a block that looks erased but programs badly. */
    HALF_ERASE("1 = on"),
    /** On MLC a cut while an upper page is programmed destroys the lower page of the same cells. */
    PAIRED_PAGE_LOST("1 = on"),
    /** Reads of a block disturb its other pages. */
    READ_DISTURB("flipped bits per page after 100,000 reads of the block"),
    /** Programmed bits fade with virtual time. */
    RETENTION("flipped bits per page and virtual year"),
    /** Raw bit errors grow with the cycles of a block. */
    WEAR_ERRORS("flipped bits per page at the guaranteed number of cycles"),
    /** A block fails its erases once it is worn out. */
    WEAR_OUT("1 = on"),
    /** A block goes bad in use: this and all later programs and erases of it fail. */
    GROWN_BAD_BLOCK("per million programs and erases"),
    /** The status register reports failure although the operation worked. */
    WRONG_FAIL_STATUS("per million programs and erases"),
    /** The operation works, but ready is never signalled. */
    DROPPED_COMPLETION("per million operations");

    private final String unit;

    NandFault(String unit) {
        this.unit = unit;
    }

    /** The name on the command line, such as {@code torn-program}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the number of the setting means. */
    public String unit() {
        return unit;
    }

    /** Whether the fault only shows when the power fails inside an operation. */
    public boolean actsAtCutsOnly() {
        return switch (this) {
        case TORN_PROGRAM, UNSTABLE_BITS, HALF_ERASE, PAIRED_PAGE_LOST -> true;
        case READ_DISTURB, RETENTION, WEAR_ERRORS, WEAR_OUT, GROWN_BAD_BLOCK, WRONG_FAIL_STATUS, DROPPED_COMPLETION ->
            false;
        };
    }

    /** Whether the fault flips bits, so that a chip without contents cannot show it. */
    public boolean needsContents() {
        return actsAtCutsOnly() || this == READ_DISTURB || this == RETENTION || this == WEAR_ERRORS;
    }
}
