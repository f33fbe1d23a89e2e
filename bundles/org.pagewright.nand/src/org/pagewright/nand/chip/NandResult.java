// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

/**
 * When and how an operation ended. From the request to {@code endNanos} is the sum of the four parts.
 *
 * @param status        how it ended
 * @param endNanos      virtual time of completion
 * @param cellNanos     array time: tR, tPROG or tBERS
 * @param busNanos      command, address and data on the bus
 * @param eccNanos      correction after the transfer
 * @param queueNanos    wait for a busy plane or bus
 * @param correctedBits bits the code repaired
 */
public record NandResult(NandStatus status, long endNanos, long cellNanos, long busNanos, long eccNanos,
        long queueNanos, int correctedBits) {

    /** This operation and then another: the times of both, how the second ended, and what either corrected. */
    public NandResult then(NandResult next) {
        return new NandResult(next.status, next.endNanos, cellNanos + next.cellNanos, busNanos + next.busNanos,
                eccNanos + next.eccNanos, queueNanos + next.queueNanos, correctedBits + next.correctedBits);
    }

    /** Whether the data read, or written, can be relied on. */
    public boolean isGood() {
        return status == NandStatus.OK || status == NandStatus.CORRECTED;
    }
}
