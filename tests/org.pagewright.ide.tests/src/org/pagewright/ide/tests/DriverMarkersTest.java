// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.core.check.CheckJob;
import org.pagewright.ide.core.check.FileCheck;
import org.pagewright.ide.core.check.FindingMarkers;
import org.pagewright.ide.ui.views.PagingDrivesView;

class DriverMarkersTest {
    @RegisterExtension
    final OpenProject sample = OpenProject.sample();

    @Test
    void openingTheUnmigratedDriverMarksWhatTheShellReports() {
        IFile driver = sample.driver();
        FinishedBoot.of(sample.header());
        Workbench.ui(() -> IDE.openEditor(Workbench.page(), driver));
        List<String> expected = FileCheck.findings(driver).stream().map(f -> f.range().line() + " " + f.rule())
                .sorted().toList();
        Workbench.waitFor("the markers " + expected, () -> expected.equals(markers(driver)));
        assertEquals(true, expected.stream().anyMatch(line -> line.endsWith(" P1")));
        // For the picture: a marked line, the project's files, the drives with what the boot counted.
        Workbench.ui(() -> {
            for (IMarker marker : driver.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO)) {
                if ("P6".equals(marker.getAttribute(FindingMarkers.RULE, ""))) {
                    IDE.openEditor(Workbench.page(), marker);
                }
            }
            BasicNewResourceWizard.selectAndReveal(driver, Workbench.page().getWorkbenchWindow());
            return null;
        });
        FinishedBoot.front(Workbench.ui(() -> Workbench.page().showView(PagingDrivesView.ID)), false);
        Screenshot.of(Workbench.ui(Workbench::windowShell), "driver-markers");
    }

    @Test
    void theCommandChecksAWholeProject() throws Exception {
        IFile driver = sample.driver();
        Workbench.ui(() -> {
            var handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
            var commands = PlatformUI.getWorkbench().getService(ICommandService.class);
            var command = new ParameterizedCommand(commands.getCommand("org.pagewright.ide.ui.check"), null);
            var state = handlers.createContextSnapshot(false);
            state.addVariable(ISources.ACTIVE_CURRENT_SELECTION_NAME, new StructuredSelection(sample.project()));
            state.removeVariable(ISources.ACTIVE_PART_NAME);
            return handlers.executeCommandInContext(command, null, state);
        });
        Workbench.waitFor("markers", () -> !markers(driver).isEmpty());
        Job.getJobManager().join(CheckJob.FAMILY, null);
        assertEquals(List.of(), markers(sample.file("mednand_after.cpp")), "on the migrated driver");
    }

    private static List<String> markers(IFile file) {
        try {
            return Arrays.stream(file.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO))
                    .map(m -> m.getAttribute(IMarker.LINE_NUMBER, 0) + " " + m.getAttribute(FindingMarkers.RULE, ""))
                    .sorted().toList();
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }
}
