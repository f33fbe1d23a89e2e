// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.pagewright.model.BadInputException;
import org.pagewright.nand.chip.NandFaults;
import org.pagewright.nand.part.NandPart;

/**
 * {@code -Dpagewright.powercuts=N} sets the rounds of all campaigns together, {@code -Dpagewright.nightly=true} asks
 * for 1,000,000, {@code -Dpagewright.seed=N} for another run, and {@code -Dpagewright.powercut=N} cuts one operation
 * only and prints each step.
 */
class PowerCutTest {
    private static final long ROUNDS = Long.getLong("pagewright.powercuts",
            Boolean.getBoolean("pagewright.nightly") ? 1_000_000 : 200_000);
    private static final long SEED = Long.getLong("pagewright.seed", 1);

    private static final long ONLY = Long.getLong("pagewright.powercut", 0);

    @Test
    void noAcknowledgedPageIsLostOnSlc(TestInfo test) throws BadInputException {
        run(test, SmallParts.slc(18, 1), 1, ROUNDS * 7 / 10);
    }

    @Test
    void noAcknowledgedPageIsLostOnTwoPlanes(TestInfo test) throws BadInputException {
        run(test, SmallParts.slc(24, 2), 1, ROUNDS * 2 / 10);
    }

    @Test
    void noFlushedPageIsLostOnMlc(TestInfo test) throws BadInputException {
        run(test, SmallParts.mlc(18), 5, ROUNDS / 10);
    }

    private static void run(TestInfo test, NandPart part, int flushEvery, long wanted) throws BadInputException {
        String line = "./test -pl tests/org.pagewright.nand.tests -am -Dsurefire.failIfNoSpecifiedTests=false -Dtest="
                + PowerCutTest.class.getSimpleName() + "#" + test.getTestMethod().orElseThrow().getName()
                + " -Dpagewright.seed=" + SEED + " -Dpagewright.powercut=";
        var campaign = new PowerCutCampaign(part, NandFaults.CUTS, SEED, flushEvery, line, ONLY);
        // Processor time of this thread: other work on the machine must not change what is reported.
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long rounds = campaign.run(wanted);
        System.out.printf("%s, %d plane(s): %d operations cut, %d recoveries checked, %d of them full scans, %.0f/s%n",
                part.id(), part.planes(), campaign.operations(), rounds, campaign.scans(),
                rounds * 1e9 / (threads.getCurrentThreadCpuTime() - start));
        assertTrue(ONLY > 0 || rounds >= wanted);
    }
}
