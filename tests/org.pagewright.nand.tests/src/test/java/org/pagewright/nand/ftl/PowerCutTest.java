// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;

import org.junit.jupiter.api.Test;
import org.pagewright.model.BadInputException;
import org.pagewright.nand.part.NandPart;

/** {@code -Dpagewright.powercuts=N} sets the rounds of a campaign; {@code -Dpagewright.nightly=true} is 1,000,000. */
class PowerCutTest {
    private static final long ROUNDS = Long.getLong("pagewright.powercuts",
            Boolean.getBoolean("pagewright.nightly") ? 1_000_000 : 15_000);
    private static final long SEED = Long.getLong("pagewright.seed", 1);

    @Test
    void noAcknowledgedPageIsLostOnSlc() throws BadInputException {
        run(SmallParts.slc(18, 1), 1, ROUNDS);
    }

    @Test
    void noAcknowledgedPageIsLostOnTwoPlanes() throws BadInputException {
        run(SmallParts.slc(24, 2), 1, ROUNDS / 2);
    }

    @Test
    void noFlushedPageIsLostOnMlc() throws BadInputException {
        run(SmallParts.mlc(18), 5, ROUNDS / 4);
    }

    private static void run(NandPart part, int flushEvery, long wanted) throws BadInputException {
        var campaign = new PowerCutCampaign(part, SEED, flushEvery);
        // Processor time of this thread: other work on the machine must not change what is reported.
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long rounds = campaign.run(wanted);
        System.out.printf("%s: %d operations cut, %d recoveries checked, %.0f/s%n", part.id(), campaign.operations(),
                rounds, rounds * 1e9 / (threads.getCurrentThreadCpuTime() - start));
        assertTrue(rounds >= wanted);
    }
}
