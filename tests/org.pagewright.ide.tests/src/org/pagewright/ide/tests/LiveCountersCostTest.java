// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pagewright.boot.sample.RunSample;
import org.pagewright.ide.core.drives.BootOutcome;
import org.pagewright.ide.core.launch.BootAttributes;
import org.pagewright.ide.core.launch.BootConfigurations;
import org.pagewright.ide.core.launch.BootRun;
import org.pagewright.ide.core.launch.BootRunListener;
import org.pagewright.ide.core.launch.BootRuns;
import org.pagewright.ide.ui.views.PagingDrivesView;

/** What the live counters of a long boot cost the workbench; measured on request, as machines differ. */
class LiveCountersCostTest {
    private static final long SECONDS = 8;
    private static final long WARM_UP_MILLIS = 6_000;

    private ILaunch launch;

    @AfterEach
    void close() throws Exception {
        if (launch != null) {
            launch.terminate();
            Workbench.deleteProjects();
        }
    }

    @Test
    void theViewFollowsTenTimesASecond() throws Exception {
        assumeTrue(Boolean.getBoolean("pagewright.nightly"));
        Workbench.openPerspective();
        IProject project = Workbench.sample();
        LongTrace.requestsIn(project, 16_000_000);
        IFile header = project.getFile("variantmediadef.h");
        PagingDrivesView view = Workbench.show(PagingDrivesView.class, PagingDrivesView.ID);
        Workbench.ui(() -> {
            view.show(header);
            return null;
        });
        var updates = new AtomicInteger();
        var listener = new BootRunListener() {
            @Override
            public void counted(BootRun run, RunSample sample) {
                updates.incrementAndGet();
            }

            @Override
            public void finished(BootRun run, BootOutcome outcome) {
                // the boot is ended by hand
            }
        };
        BootRuns.instance().addListener(listener);
        var copy = BootConfigurations.forHeader(header).getWorkingCopy();
        copy.setAttribute(BootAttributes.WORKLOAD, "/sample-h4/long.csv.gz");
        launch = copy.launch(ILaunchManager.RUN_MODE, null);
        Workbench.waitFor("counters", () -> updates.get() > 5);
        FinishedBoot.front(view, false);
        Thread.sleep(WARM_UP_MILLIS);
        // A pinned view takes no counters: what is left is the workbench's own sign that a job runs.
        pin(view, true);
        double without = share();
        pin(view, false);
        int first = updates.get();
        long start = System.nanoTime();
        double with = share();
        double rate = (updates.get() - first) / ((System.nanoTime() - start) / 1e9);
        BootRuns.instance().removeListener(listener);
        System.out.printf("live counters: %.1f updates/s, %.1f %% of a core on all threads, %.1f %% without them%n",
                rate,
                100 * with, 100 * without);
        assertTrue(rate > 0, "nobody told the view");
    }

    private static void pin(PagingDrivesView view, boolean pinned) {
        Workbench.ui(() -> {
            view.setPinned(pinned);
            return null;
        });
    }

    /** What all threads but this one use of a core while the boot goes on; the boot itself is another process. */
    private double share() throws InterruptedException {
        long cpu = cpuNanos();
        long start = System.nanoTime();
        Thread.sleep(SECONDS * 1_000);
        double seconds = (System.nanoTime() - start) / 1e9;
        assertFalse(launch.isTerminated(), "the boot ended too early");
        return (cpuNanos() - cpu) / 1e9 / seconds;
    }

    private static long cpuNanos() {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getAllThreadIds()).filter(id -> id != Thread.currentThread().threadId())
                .map(id -> Math.max(0, threads.getThreadCpuTime(id))).sum();
    }
}
