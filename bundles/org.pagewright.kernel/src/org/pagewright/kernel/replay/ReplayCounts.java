// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.replay;

/**
 * What a replay counted.
 *
 * @param references    references replayed
 * @param faults        references whose page was not in RAM
 * @param rejuvenations references to old pages: a fault that needs no media; 0 with plain LRU
 * @param evictions     pages taken from others
 * @param distinctPages different pages referenced
 * @param tableBytes    memory of page table and lists
 */
public record ReplayCounts(long references, long faults, long rejuvenations, long evictions, long distinctPages,
        long tableBytes) {

    /** References whose page was in RAM, old ones included. */
    public long hits() {
        return references - faults;
    }
}
