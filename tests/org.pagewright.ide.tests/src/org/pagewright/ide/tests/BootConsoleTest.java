// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.ui.console.TextConsole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.ide.core.launch.BootAttributes;
import org.pagewright.ide.core.launch.BootConfigurations;

/** What a person sees of a simulated boot besides its result. */
class BootConsoleTest {
    private static final String OWN_PART = """
            [own]
            pageBytes = 2048
            oobBytes = 64
            pagesPerBlock = 64
            blocks = 1024
            planes = 1
            readNanos = 25000
            programNanos = 200000
            eraseNanos = 1500000
            cycleNanos = 25
            peCycles = 100000
            eccBits = 1
            eccStepBytes = 512
            factoryBadMax = 20
            nop = 4
            """;

    @RegisterExtension
    final OpenProject sample = OpenProject.sample();

    private IFile header;

    @BeforeEach
    void open() throws Exception {
        header = sample.header();
    }

    @AfterEach
    void close() throws Exception {
        for (ILaunch launch : manager().getLaunches()) {
            launch.terminate();
        }
        Workbench.deleteLaunchConfigurations();
    }

    @Test
    void theConsoleBeginsWithTheCommandLineAndTheSettings() throws Exception {
        ILaunch launch = FinishedBoot.launch(BootConfigurations.forHeader(header));
        List<String> lines = output(launch).lines().toList();
        assertEquals("$ pagewright boot --header " + header.getLocation().toOSString(), lines.get(0));
        assertEquals("Kernel pinned, multiple memory model; NAND k9f1g08u0d; workload boot; seed 1", lines.get(1));
        assertTrue(lines.get(2).isEmpty() || lines.get(2).startsWith("Note: "), lines.get(2));
    }

    @Test
    void aHeaderThatChangedSinceTheLastRunIsTold() throws Exception {
        ILaunchConfiguration configuration = BootConfigurations.forHeader(header);
        FinishedBoot.launch(configuration);
        int number = FinishedBoot.newest().run().number();
        header.setContents(new ByteArrayInputStream((header.readString() + "\n").getBytes()), true, true, null);
        assertTrue(output(FinishedBoot.launch(configuration)).contains(
                "Note: variantmediadef.h has changed since run " + number + "."));
    }

    @Test
    void sourcesAndRulesInTheConsoleAreLinks() throws Exception {
        ILaunch launch = FinishedBoot.launch(BootConfigurations.forDriver(sample.driver()));
        assertTrue(output(launch).contains("mednand_before.cpp"));
        Workbench.waitFor("links in the console", () -> {
            TextConsole console = (TextConsole) DebugUITools.getConsole(launch.getProcesses()[0]);
            return console != null && console.getHyperlinks().length >= 3;
        });
        Screenshot.of(Workbench.ui(Workbench::windowShell), "boot-console");
    }

    @Test
    void terminateEndsABootAtOnce() throws Exception {
        ILaunchConfigurationWorkingCopy copy = BootConfigurations.forHeader(header).getWorkingCopy();
        copy.setAttribute(BootAttributes.WORKLOAD, "mixed-io");
        ILaunch launch = copy.launch(ILaunchManager.RUN_MODE, null);
        Workbench.waitFor("the process", () -> launch.getProcesses().length > 0);
        long start = System.nanoTime();
        launch.terminate();
        assertTrue(launch.isTerminated());
        FeltTime.judge("Terminate", System.nanoTime() - start);
    }

    @Test
    void aDriverThatChangedSinceTheLastRunIsTold() throws Exception {
        IFile driver = sample.driver();
        ILaunchConfiguration configuration = BootConfigurations.forDriver(driver);
        FinishedBoot.launch(configuration);
        int number = FinishedBoot.newest().run().number();
        driver.setContents(new ByteArrayInputStream((driver.readString() + "\n").getBytes()), true, true, null);
        String console = output(FinishedBoot.launch(configuration));
        assertTrue(console.contains("Note: mednand_before.cpp has changed since run " + number + "."), console);
        assertTrue(!console.contains("Note: variantmediadef.h has changed"), console);
    }

    @Test
    void aBootGoesOnWithThePartThatTheLastOneSavedIntoTheWorkspace() throws Exception {
        ILaunchConfigurationWorkingCopy copy = BootConfigurations.forHeader(header).getWorkingCopy();
        copy.setAttribute(BootAttributes.WORKLOAD, "mixed-io");
        copy.setAttribute(BootAttributes.SAVE_IMAGE, "/sample-h4/chip.img");
        FinishedBoot.launch(copy);
        Workbench.waitFor("the image in the workspace", () -> sample.file("chip.img").exists());
        copy.setAttribute(BootAttributes.LOAD_IMAGE, "/sample-h4/chip.img");
        copy.setAttribute(BootAttributes.MIN_PAGES, "64");
        copy.setAttribute(BootAttributes.MAX_PAGES, "128");
        String console = output(FinishedBoot.launch(copy));
        assertTrue(console.contains("The NAND part goes on from /sample-h4/chip.img"), console);
        assertTrue(console.contains("Live list 64 to 128 pages, young:old 3, old:oldest 3"), console);
        assertTrue(console.contains("(64 to 128)"), console);
    }

    @Test
    void runAsOnAProjectBootsItsHeaderWithTheSameConfiguration() throws Exception {
        FinishedBoot.of(sample.project());
        assertEquals(1, manager().getLaunchConfigurations(
                manager().getLaunchConfigurationType(BootAttributes.TYPE)).length);
    }

    @Test
    void aTraceWithAFilterAndOwnPartsComeFromTheTabs(@TempDir Path folder) throws Exception {
        sample.file("parts.txt").create(new ByteArrayInputStream(OWN_PART.getBytes()), true, null);
        ILaunchConfigurationWorkingCopy copy = BootConfigurations.forHeader(header).getWorkingCopy();
        copy.setAttribute(BootAttributes.PART_FILE, "/sample-h4/parts.txt");
        copy.setAttribute(BootAttributes.PART, "own");
        copy.setAttribute(BootAttributes.CTF, folder.resolve("ctf").toString());
        copy.setAttribute(BootAttributes.EVENT_FILTER, "fault");
        String report = output(FinishedBoot.launch(copy));
        assertTrue(report.contains("NAND     own"), report);
        long few = Files.size(folder.resolve("ctf/stream"));
        copy.setAttribute(BootAttributes.CTF, folder.resolve("all").toString());
        copy.setAttribute(BootAttributes.EVENT_FILTER, (String) null);
        FinishedBoot.launch(copy);
        assertTrue(few > 8 && few < Files.size(folder.resolve("all/stream")));
    }

    private static String output(ILaunch launch) {
        TextConsole[] console = new TextConsole[1];
        Workbench.waitFor("the console", () -> {
            console[0] = (TextConsole) DebugUITools.getConsole(launch.getProcesses()[0]);
            return console[0] != null && console[0].getDocument().get().contains("event hash");
        });
        return Workbench.ui(() -> console[0].getDocument().get());
    }

    private static ILaunchManager manager() {
        return DebugPlugin.getDefault().getLaunchManager();
    }
}
