// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

/**
 * Where the time of operations went; the four add up to what their callers saw.
 *
 * @param cellNanos  array time
 * @param busNanos   commands, addresses and data on the bus
 * @param eccNanos   correction
 * @param queueNanos waiting for a plane or the bus
 * @param operations reads, programs and erases
 */
public record ChipTime(long cellNanos, long busNanos, long eccNanos, long queueNanos, long operations) {

    /** What came after an earlier moment. */
    public ChipTime since(ChipTime earlier) {
        return new ChipTime(cellNanos - earlier.cellNanos, busNanos - earlier.busNanos, eccNanos - earlier.eccNanos,
                queueNanos - earlier.queueNanos, operations - earlier.operations);
    }
}
