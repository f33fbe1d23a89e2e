// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

/** The running counters behind {@link FtlStatistics}. */
final class FtlCounters {
    long hostReads;
    long hostWrites;
    long copiedPages;
    long summaryPages;
    long paddingPages;
    long collections;
    long wearMoves;
    long refreshes;
    long retiredBlocks;
    long timeouts;
    long lostReads;
    long journalPages;
    long checkpointPages;
    long checkpoints;

    FtlStatistics snapshot() {
        return new FtlStatistics(hostReads, hostWrites, copiedPages, summaryPages, paddingPages, journalPages,
                checkpointPages, checkpoints, collections, wearMoves, refreshes, retiredBlocks, timeouts, lostReads);
    }
}
