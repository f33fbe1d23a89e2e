// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

/**
 * What a translation layer did.
 *
 * @param hostReads       pages read by the host
 * @param hostWrites      pages written by the host
 * @param copiedPages     live pages moved by collection, wear levelling, refresh and retirement
 * @param summaryPages    summaries of closed blocks
 * @param paddingPages    pages written only to complete page pairs
 * @param journalPages    pages that name blocks to be written
 * @param checkpointPages pages of checkpoints
 * @param checkpoints     checkpoints completed
 * @param collections     blocks collected
 * @param wearMoves       blocks collected because their data rested while others wore
 * @param refreshes       blocks collected because their bits faded or were disturbed
 * @param retiredBlocks   blocks that failed and were replaced
 * @param timeouts        completions that never came
 * @param lostReads       reads that reported lost data
 */
public record FtlStatistics(long hostReads, long hostWrites, long copiedPages, long summaryPages, long paddingPages,
        long journalPages, long checkpointPages, long checkpoints, long collections, long wearMoves, long refreshes,
        long retiredBlocks, long timeouts, long lostReads) {

    /** Pages programmed per page the host wrote; 1 when the host wrote nothing. */
    public double writeAmplification() {
        return hostWrites == 0 ? 1
                : (hostWrites + copiedPages + summaryPages + paddingPages + journalPages + checkpointPages)
                        / (double) hostWrites;
    }

    /** What was done since an earlier moment. */
    public FtlStatistics since(FtlStatistics earlier) {
        return new FtlStatistics(hostReads - earlier.hostReads, hostWrites - earlier.hostWrites,
                copiedPages - earlier.copiedPages, summaryPages - earlier.summaryPages,
                paddingPages - earlier.paddingPages, journalPages - earlier.journalPages,
                checkpointPages - earlier.checkpointPages, checkpoints - earlier.checkpoints,
                collections - earlier.collections, wearMoves - earlier.wearMoves, refreshes - earlier.refreshes,
                retiredBlocks - earlier.retiredBlocks, timeouts - earlier.timeouts, lostReads - earlier.lostReads);
    }
}
