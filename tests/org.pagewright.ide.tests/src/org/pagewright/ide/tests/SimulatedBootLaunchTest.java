// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.model.IStreamMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.cli.Main;
import org.pagewright.ide.core.drives.BootOutcome;
import org.pagewright.ide.core.launch.BootAttributes;
import org.pagewright.ide.core.launch.BootCommand;
import org.pagewright.ide.core.launch.BootConfigurations;
import org.pagewright.ide.ui.views.PagingDrivesView;

class SimulatedBootLaunchTest {
    @RegisterExtension
    final OpenProject sample = OpenProject.sample();

    private IFile header;

    @BeforeEach
    void open() throws Exception {
        header = sample.header();
    }

    @AfterEach
    void close() throws Exception {
        Workbench.deleteLaunchConfigurations();
    }

    @Test
    void runAsOnTheHeaderBootsItAndTheViewShowsTheResult() {
        Workbench.ui(() -> Workbench.page().showView(PagingDrivesView.ID));
        FinishedBoot.of(header);
        Workbench.waitFor("page-ins in the view", () -> PagingDrivesViewTest.summary().getText().contains("page-ins"));
        Workbench.waitFor("a drive with page-ins", () -> Arrays.stream(PagingDrivesViewTest.table().getItems())
                .anyMatch(item -> item.getText(6).matches("[1-9][0-9,]*")));
        Screenshot.of(Workbench.ui(Workbench::windowShell), "boot");
    }

    @Test
    void runAsOnADriverBootsWhatItDoes() {
        BootOutcome outcome = FinishedBoot.of(header.getProject().getFile("mednand_before.cpp")).outcome();
        assertEquals("fault", outcome.verdict());
        assertEquals(true, outcome.headline().contains("DEMAND-PAGING 9"), outcome.headline());
    }

    @Test
    void theShortcutUsesItsConfigurationAgain() throws Exception {
        ILaunchConfiguration first = BootConfigurations.forHeader(header);
        assertEquals(first, BootConfigurations.forHeader(header));
        assertEquals(1, configurations().size());
    }

    @Test
    void theResultIsByteForByteThatOfTheShell(@TempDir Path folder) throws Exception {
        ILaunchConfiguration configuration = BootConfigurations.forHeader(header);
        ILaunch launch = FinishedBoot.launch(configuration);
        IStreamMonitor console = launch.getProcesses()[0].getStreamsProxy().getOutputStreamMonitor();

        Path json = folder.resolve("shell.json");
        var arguments = new ArrayList<>(BootCommand.of(configuration).arguments());
        arguments.addAll(List.of("--json", json.toString()));
        var out = new StringWriter();
        int exitCode = Main.run(new PrintWriter(out), new PrintWriter(new StringWriter()),
                arguments.toArray(String[]::new));

        assertEquals(exitCode, launch.getProcesses()[0].getExitValue());
        assertEquals(Files.readString(json), FinishedBoot.newest().outcome().json());
        // Its own lines, which end with an empty one, stand before.
        Workbench.waitFor("the same in the console", () -> console.getContents().endsWith("\n\n" + out));
    }

    @Test
    void aMissingHeaderIsOneSentence() throws Exception {
        ILaunchConfiguration configuration = BootConfigurations.forHeader(header);
        var copy = configuration.getWorkingCopy();
        copy.setAttribute(BootAttributes.HEADER, "/sample-h4/none.h");
        var failure = org.junit.jupiter.api.Assertions.assertThrows(org.eclipse.core.runtime.CoreException.class,
                () -> copy.launch(ILaunchManager.RUN_MODE, null));
        assertEquals("The file /sample-h4/none.h does not exist in the workspace.", failure.getStatus().getMessage());
    }

    private static List<ILaunchConfiguration> configurations() throws org.eclipse.core.runtime.CoreException {
        ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
        return List.of(manager.getLaunchConfigurations(manager.getLaunchConfigurationType(BootAttributes.TYPE)));
    }
}
