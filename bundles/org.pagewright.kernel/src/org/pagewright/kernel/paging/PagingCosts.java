// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

/** Processor time of the pager's own work; round numbers for a 330 MHz ARM11, our assumption. */
final class PagingCosts {
    static final long FAULT_ENTRY_NANOS = 4_000;
    static final long REJUVENATE_NANOS = 3_000;
    static final long MAP_NANOS = 6_000;
    static final long RELOCATE_NANOS = 12_000;
    static final long DECOMPRESS_NANOS = 90_000;
    /** A mapping through which the processor, or a driver without DMA, reaches a page on its way. */
    static final long TEMPORARY_MAP_NANOS = 2_000;
    /** Unmapping a page that got old, part of the fault that made it so. */
    static final long MAKE_OLD_NANOS = 1_000;
    static final long COPY_PER_PAGE_NANOS = 8_000;

    private PagingCosts() {
    }
}
