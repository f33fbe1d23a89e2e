// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.jface.viewers.StructuredSelection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.cli.Main;
import org.pagewright.ide.core.launch.BootAttributes;
import org.pagewright.ide.core.launch.BootCommand;
import org.pagewright.ide.core.launch.BootConfigurations;
import org.pagewright.ide.core.launch.BootRuns;
import org.pagewright.ide.ui.launch.BootShortcut;
import org.pagewright.ide.ui.views.PagingDrivesView;

class SimulatedBootLaunchTest {
    @RegisterExtension
    final NothingLogged nothingLogged = new NothingLogged();

    private IFile header;

    @BeforeEach
    void open() throws Exception {
        Workbench.openPerspective();
        IProject project = Workbench.sample();
        header = project.getFile("variantmediadef.h");
    }

    @AfterEach
    void close() throws Exception {
        Workbench.deleteProjects();
        for (ILaunchConfiguration configuration : configurations()) {
            configuration.delete();
        }
    }

    @Test
    void runAsOnTheHeaderBootsItAndTheViewShowsTheResult() {
        Workbench.ui(() -> Workbench.page().showView(PagingDrivesView.ID));
        int before = FinishedBoot.newest();
        Workbench.ui(() -> {
            new BootShortcut().launch(new StructuredSelection(header), ILaunchManager.RUN_MODE);
            return null;
        });
        Workbench.waitFor("the boot", () -> FinishedBoot.newest() > before);
        Workbench.waitFor("page-ins in the view", () -> PagingDrivesViewTest.summary().getText().contains("page-ins"));
        Workbench.waitFor("a drive with page-ins", () -> Arrays.stream(PagingDrivesViewTest.table().getItems())
                .anyMatch(item -> item.getText(6).matches("[1-9][0-9,]*")));
        Screenshot.of(Workbench.ui(Workbench::windowShell), "boot");
    }

    @Test
    void runAsOnADriverBootsWhatItDoes() {
        int before = FinishedBoot.newest();
        IFile driver = header.getProject().getFile("mednand_before.cpp");
        Workbench.ui(() -> {
            new BootShortcut().launch(new StructuredSelection(driver), ILaunchManager.RUN_MODE);
            return null;
        });
        Workbench.waitFor("the boot", () -> FinishedBoot.newest() > before);
        var outcome = BootRuns.instance().finished().getFirst().outcome();
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
        int before = FinishedBoot.newest();
        ILaunch launch = configuration.launch(ILaunchManager.RUN_MODE, null);
        Workbench.waitFor("the boot", () -> FinishedBoot.newest() > before);
        String console = Workbench.ui(() -> launch.getProcesses()[0].getStreamsProxy().getOutputStreamMonitor()
                .getContents());

        Path json = folder.resolve("shell.json");
        var arguments = new ArrayList<>(BootCommand.of(configuration).arguments());
        arguments.addAll(List.of("--json", json.toString()));
        var out = new StringWriter();
        int exitCode = Main.run(new PrintWriter(out), new PrintWriter(new StringWriter()),
                arguments.toArray(String[]::new));

        assertEquals(exitCode, launch.getProcesses()[0].getExitValue());
        assertEquals(Files.readString(json), BootRuns.instance().finished().getFirst().outcome().json());
        // The console's own lines end with an empty one.
        console = console.substring(console.indexOf("\n\n") + 2);
        assertTrue(
                console.isEmpty() || out.toString().startsWith(console.substring(0, Math.min(200, console.length()))));
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
