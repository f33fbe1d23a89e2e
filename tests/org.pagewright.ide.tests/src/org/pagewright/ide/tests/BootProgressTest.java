// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.progress.IProgressConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.core.launch.BootAttributes;
import org.pagewright.ide.core.launch.BootConfigurations;
import org.pagewright.ide.core.launch.BootProgressJob;
import org.pagewright.ide.ui.views.PagingDrivesView;

/** A boot that lasts: how far it is stands in the Progress view, and Cancel there ends it. */
class BootProgressTest {
    @RegisterExtension
    final OpenProject sample = OpenProject.sample();

    private IViewPart progress;
    private IViewPart drives;
    private ILaunch launch;

    @BeforeEach
    void open() throws Exception {
        LongTrace.in(sample.project(), 1_000_000);
        progress = Workbench.ui(() -> Workbench.page().showView(IProgressConstants.PROGRESS_VIEW_ID));
        drives = Workbench.ui(() -> Workbench.page().showView(PagingDrivesView.ID));
        ILaunchConfigurationWorkingCopy copy = BootConfigurations.forHeader(sample.header())
                .getWorkingCopy();
        copy.setAttribute(BootAttributes.WORKLOAD, "/sample-h4/long.trace.gz");
        launch = copy.launch(ILaunchManager.RUN_MODE, null);
        Workbench.waitFor("the job", () -> job().isPresent());
        FinishedBoot.front(progress, false);
    }

    @AfterEach
    void close() throws Exception {
        launch.terminate();
        Workbench.hide(progress);
        Workbench.hide(drives);
        Workbench.deleteLaunchConfigurations();
    }

    @Test
    void stageAndVirtualTimeStandInTheProgressViewAndInTheDrivesView() {
        Workbench.waitFor("the stage", () -> shows("stage 11 of 11, workload: ") && shows("virtual time "));
        Screenshot.of(Workbench.ui(Workbench::windowShell), "boot-progress");
        FinishedBoot.front(drives, false);
        Workbench.waitFor("counters of a run", () -> PagingDrivesViewTest.summary().getText().contains(" is at "));
    }

    @Test
    void cancelTerminatesTheProcessAtOnce() throws Exception {
        Workbench.waitFor("the stage", () -> shows("stage 11 of 11, workload: "));
        assertFalse(launch.isTerminated());
        Job job = job().orElseThrow();
        long start = System.nanoTime();
        job.cancel();
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            while (!launch.isTerminated()) {
                Thread.onSpinWait();
            }
        });
        FeltTime.judge("Cancel", System.nanoTime() - start);
    }

    private static Optional<Job> job() {
        return Arrays.stream(Job.getJobManager().find(null)).filter(BootProgressJob.class::isInstance).findFirst();
    }

    private boolean shows(String text) {
        Workbench.page().bringToTop(progress); // the console comes up whenever something is written to it
        try {
            return Widgets.find(Workbench.windowShell(), Control.class,
                    c -> c.isVisible() && c instanceof Link link && link.getText().contains(text)) != null;
        } catch (AssertionError e) {
            return false;
        }
    }
}
