// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

/**
 * How a chip is simulated.
 *
 * @param payload          whether page contents are kept; without them only time, rules and wear are simulated and no
 *                         code can be checked
 * @param factoryBadBlocks blocks bad at delivery, chosen by the seed; block 0 is always good
 * @param faults           faults switched on
 */
public record NandOptions(boolean payload, int factoryBadBlocks, NandFaults faults) {

    /** Contents kept, no bad block, no fault. */
    public static final NandOptions PERFECT = new NandOptions(true, 0, NandFaults.NONE);
    /** Time, rules and wear only. */
    public static final NandOptions TIMING_ONLY = new NandOptions(false, 0, NandFaults.NONE);

    /** Contents kept, and as many factory bad blocks as a fresh part commonly has (about 2 in 1,024). */
    public static NandOptions delivered(int blocks) {
        return new NandOptions(true, Math.max(1, blocks / 512), NandFaults.NONE);
    }

    /** The same with these faults. */
    public NandOptions with(NandFaults other) {
        return new NandOptions(payload, factoryBadBlocks, other);
    }

    /** The same with so many bad blocks at delivery. */
    public NandOptions withFactoryBadBlocks(int count) {
        return new NandOptions(payload, count, faults);
    }
}
