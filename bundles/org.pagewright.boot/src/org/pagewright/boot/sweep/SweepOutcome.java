// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.sweep;

import java.util.List;

import org.pagewright.boot.BootResult;
import org.pagewright.boot.LatencyOutcome;
import org.pagewright.boot.PagingOutcome;
import org.pagewright.boot.StageOutcome;
import org.pagewright.boot.Verdict;
import org.pagewright.boot.WearOutcome;

/**
 * What is kept of one run of a sweep: its figures, not its events.
 *
 * @param settings      the value of each axis
 * @param verdict       how it ended
 * @param headline      the same in a sentence
 * @param bootNanos     virtual time until the workload began, or of the end when it did not
 * @param workloadNanos virtual time that the workload took, 0 when it did not begin
 * @param paging        faults and page-ins
 * @param latency       how long page-ins took
 * @param wear          what the NAND part did
 * @param eventHash     identifies everything that happened
 */
public record SweepOutcome(List<String> settings, Verdict verdict, String headline, long bootNanos, long workloadNanos,
        PagingOutcome paging, LatencyOutcome latency, WearOutcome wear, String eventHash) {
    private static final int WORKLOAD_STAGE = 11;

    /** Copies the list. */
    public SweepOutcome {
        settings = List.copyOf(settings);
    }

    /** The figures of a run. */
    public static SweepOutcome of(List<String> settings, BootResult result) {
        long workloadBegan = result.endNanos();
        long workloadEnded = result.endNanos();
        for (StageOutcome stage : result.stages()) {
            if (stage.number() == WORKLOAD_STAGE) {
                workloadBegan = stage.startNanos();
                workloadEnded = stage.endNanos();
            }
        }
        return new SweepOutcome(settings, result.verdict(), result.headline(), workloadBegan,
                workloadEnded - workloadBegan, result.paging(), result.latency(), result.wear(),
                result.eventHashHex());
    }
}
