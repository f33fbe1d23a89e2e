// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.pagewright.model.BadInputException;
import org.pagewright.nand.chip.NandFault;
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
    private static final long MONTHS = 11_000_000_000_000_000L;
    private static final int BITS_PER_YEAR = 1;
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

    /** Months without power: one page in twenty is not readable any more, wherever it lies. */
    @Test
    void afterFadingNoOlderDataIsShownOnSlc(TestInfo test) throws BadInputException {
        runFading(test, SmallParts.slc(18, 1), ROUNDS / 10);
    }

    @Test
    void afterFadingNoOlderDataIsShownOnTwoPlanes(TestInfo test) throws BadInputException {
        runFading(test, SmallParts.slc(24, 2), ROUNDS / 20);
    }

    private static void runFading(TestInfo test, NandPart part, long wanted) throws BadInputException {
        PowerCutCampaign campaign = run(test, part, 3, wanted, MONTHS,
                NandFaults.CUTS.with(NandFault.RETENTION, BITS_PER_YEAR));
        assertTrue(ONLY > 0 || campaign.lostShare() > 0.02, "share of pages lost: " + campaign.lostShare());
        System.out.printf("    after fading %.3f of all pages read are lost%n", campaign.lostShare());
    }

    private static void run(TestInfo test, NandPart part, int flushEvery, long wanted) throws BadInputException {
        run(test, part, flushEvery, wanted, 0, NandFaults.CUTS);
    }

    private static PowerCutCampaign run(TestInfo test, NandPart part, int flushEvery, long wanted, long outageNanos,
            NandFaults faults) throws BadInputException {
        String line = "./test -pl tests/org.pagewright.nand.tests -am -Dsurefire.failIfNoSpecifiedTests=false -Dtest="
                + PowerCutTest.class.getSimpleName() + "#" + test.getTestMethod().orElseThrow().getName()
                + " -Dpagewright.seed=" + SEED + " -Dpagewright.powercut=";
        var campaign = new PowerCutCampaign(part, faults, SEED, flushEvery, outageNanos, line, ONLY);
        // Processor time of this thread: other work on the machine must not change what is reported.
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long rounds = campaign.run(wanted);
        System.out.printf("%s, %d plane(s): %d operations cut, %d recoveries checked, %d of them full scans, %.0f/s%n",
                part.id(), part.planes(), campaign.operations(), rounds, campaign.scans(),
                rounds * 1e9 / (threads.getCurrentThreadCpuTime() - start));
        assertTrue(ONLY > 0 || rounds >= wanted);
        return campaign;
    }
}
