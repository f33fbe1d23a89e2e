// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

/**
 * What the NAND part did during the run; factory programming is not counted.
 *
 * @param pageReads       pages read
 * @param pagePrograms    pages programmed
 * @param blockErases     blocks erased
 * @param mostErases      erases of the block erased most
 * @param badBlocks       blocks marked bad
 * @param correctedBits   bits the code repaired
 * @param uncorrectable   pages it could not
 * @param cellNanos       array time
 * @param busNanos        transfer time
 * @param eccNanos        correction time
 * @param queueNanos      time operations waited for plane or bus
 */
public record WearOutcome(long pageReads, long pagePrograms, long blockErases, int mostErases, int badBlocks,
        long correctedBits, long uncorrectable, long cellNanos, long busNanos, long eccNanos, long queueNanos) {
}
