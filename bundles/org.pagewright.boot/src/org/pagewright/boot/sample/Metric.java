// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.sample;

/** What is counted for the whole board; the order is part of the record's format. */
public enum Metric {
    /** Page faults so far. */
    FAULTS,
    /** Page-ins so far. */
    PAGE_INS,
    /** Time from fault to mapped page of all page-ins so far, in ns. */
    PAGE_IN_NANOS,
    /** Dirty pages written to swap so far. */
    PAGE_OUTS,
    /** Pages of the cache now. */
    CACHE_PAGES,
    /** Young pages of the live list now. */
    YOUNG_PAGES,
    /** Old pages now. */
    OLD_PAGES,
    /** Oldest clean pages now; flexible model only. */
    OLDEST_CLEAN_PAGES,
    /** Oldest dirty pages now; flexible model only. */
    OLDEST_DIRTY_PAGES,
    /** Pinned or locked pages now. */
    LOCKED_PAGES,
    /** Bytes the NAND driver was asked to write so far. */
    HOST_WRITTEN_BYTES,
    /** Bytes the NAND part programmed so far. */
    NAND_PROGRAMMED_BYTES,
    /** Pages read from the NAND part so far. */
    NAND_READS,
    /** Blocks erased so far. */
    NAND_ERASES
}
