// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import java.util.Locale;

/** A rule of the array that a caller can break (nand-simulation 2). */
public enum NandRule {
    /** Block or page outside the geometry. */
    ADDRESS("the address lies outside the chip"),
    /** Pages of a block are programmed in ascending order. */
    PROGRAM_ORDER("a later page of the block is programmed already"),
    /** Only so many partial programs between two erases. */
    PARTIAL_PROGRAMS("the page had all its partial programs since the last erase"),
    /** Bits fall only; a raised bit would need an erase. */
    BIT_RAISED("the data wants a 1 where the page holds a 0"),
    /** A block marked bad is neither erased nor programmed. */
    BAD_BLOCK("the block is marked bad"),
    /** A multi-plane command names one block per plane and one page offset. */
    PLANES("a multi-plane command needs one block in each of several planes"),
    /** Copy-back stays inside a plane. */
    COPY_BACK_PLANE("copy-back cannot leave the plane"),
    /** Only ONFI parts have a parameter page. */
    NO_PARAMETER_PAGE("the part is none of ONFI and has no such page");

    private final String meaning;

    NandRule(String meaning) {
        this.meaning = meaning;
    }

    /** What was wrong, as the middle of a sentence. */
    public String meaning() {
        return meaning;
    }

    /** The name in reports, such as {@code program-order}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
