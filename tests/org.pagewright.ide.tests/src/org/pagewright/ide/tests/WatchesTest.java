// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.NullChange;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.pagewright.ide.core.change.FixChange;
import org.pagewright.ide.core.check.CheckJob;

/** The watches themselves: each sees what it is there for, and nothing else. */
class WatchesTest {

    @Test
    void aFreezeInCodeOfOursIsSeen() throws Exception {
        var watch = new FreezeWatch();
        watch.start();
        // The change is performed by code of ours on the UI thread, and takes its time.
        Workbench.ui(() -> {
            FixChange.perform("slow", new NullChange("slow") {
                @Override
                public Change perform(IProgressMonitor monitor) {
                    // processor time: a busy machine may give this thread less of it than the watch wants to see
                    var threads = ManagementFactory.getThreadMXBean();
                    long end = threads.getCurrentThreadCpuTime() + 900_000_000L;
                    while (threads.getCurrentThreadCpuTime() < end) {
                        Thread.onSpinWait();
                    }
                    return new NullChange();
                }
            }, new NullProgressMonitor());
            return null;
        });
        assertEquals(1, watch.stop().size());
    }

    @Test
    void aFreezeInATestIsNone() throws Exception {
        var watch = new FreezeWatch();
        watch.start();
        Workbench.ui(() -> {
            Thread.sleep(800);
            return null;
        });
        assertTrue(watch.stop().isEmpty());
    }

    @Test
    void anImageThatNobodyDisposesIsSeen() throws Exception {
        var watch = new ResourceWatch(trace -> true);
        watch.start();
        Workbench.ui(() -> {
            new Image(Display.getDefault(), 16, 16); // nobody keeps it
            return null;
        });
        boolean seen = false;
        for (int round = 0; round < 100 && !seen; round++) {
            seen = !watch.stop().isEmpty(); // the collector decides when
        }
        assertTrue(seen);
    }

    @Test
    void aJobThatIsLeftIsSeen() throws Exception {
        var project = ResourcesPlugin.getWorkspace().getRoot().getProject("left");
        var job = new CheckJob(project.getFile("left.cpp"));
        Job.getJobManager().suspend();
        try {
            job.schedule();
            assertFalse(JobWatch.left().isEmpty());
        } finally {
            job.cancel();
            Job.getJobManager().resume();
        }
    }
}
