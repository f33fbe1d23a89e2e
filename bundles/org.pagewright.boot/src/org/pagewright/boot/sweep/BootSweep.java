// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;

import org.pagewright.boot.BootProgress;
import org.pagewright.boot.PagingBoot;
import org.pagewright.model.BadInputException;

/** Boots every combination of a plan. */
public final class BootSweep {
    private BootSweep() {
    }

    /**
     * Boots all, several at a time; what comes out is the same with any number of jobs.
     *
     * @param progress hears how many runs are done
     * @throws BadInputException when a combination makes no sense
     */
    public static List<SweepOutcome> run(SweepPlan plan, int jobs, IntConsumer progress) throws BadInputException {
        var boots = new ArrayList<Callable<SweepOutcome>>();
        for (SweepPlan.Run run : plan.runs()) {
            boots.add(() -> SweepOutcome.of(run.settings(), PagingBoot.run(run.request(), BootProgress.NONE)));
        }
        return OrderedRuns.all(boots, jobs, progress);
    }
}
