// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.sample;

/** What is counted for the whole board; the order is part of the record's format. */
public enum Metric {
    /** Page faults so far. */
    FAULTS("Page faults so far"),
    /** Page-ins so far. */
    PAGE_INS("Page-ins so far"),
    /** Time from fault to mapped page of all page-ins so far, in ns. */
    PAGE_IN_NANOS("Time from fault to mapped page of all page-ins so far, in ns"),
    /** Dirty pages written to swap so far. */
    PAGE_OUTS("Dirty pages written to swap so far"),
    /** Pages of the cache now. */
    CACHE_PAGES("Pages of the cache now"),
    /** Young pages of the live list now. */
    YOUNG_PAGES("Young pages of the live list now"),
    /** Old pages now. */
    OLD_PAGES("Old pages now"),
    /** Oldest clean pages now; flexible model only. */
    OLDEST_CLEAN_PAGES("Oldest clean pages now; flexible model only"),
    /** Oldest dirty pages now; flexible model only. */
    OLDEST_DIRTY_PAGES("Oldest dirty pages now; flexible model only"),
    /** Pinned or locked pages now. */
    LOCKED_PAGES("Pinned or locked pages now"),
    /** Bytes the NAND driver was asked to write so far. */
    HOST_WRITTEN_BYTES("Bytes the NAND driver was asked to write so far"),
    /** Bytes the NAND part programmed so far. */
    NAND_PROGRAMMED_BYTES("Bytes the NAND part programmed so far"),
    /** Pages read from the NAND part so far. */
    NAND_READS("Pages read from the NAND part so far"),
    /** Blocks erased so far. */
    NAND_ERASES("Blocks erased so far");

    private final String meaning;

    Metric(String meaning) {
        this.meaning = meaning;
    }

    /** What is counted, for lists. */
    public String meaning() {
        return meaning;
    }
}
