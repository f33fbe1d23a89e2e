// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.replay;

import org.pagewright.nand.chip.NandFaults;

/**
 * How a trace is replayed.
 *
 * @param repeat  times the trace is run, one after the other
 * @param payload whether contents, codes and check sums are carried; else timing, mapping, collection and wear only
 * @param seed    of bad blocks and faults
 * @param faults  faults of the chip
 */
public record ReplayOptions(int repeat, boolean payload, long seed, NandFaults faults) {

    /** Once, timing only, seed 1, no fault. */
    public static final ReplayOptions DEFAULT = new ReplayOptions(1, false, 1, NandFaults.NONE);
}
