// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.jdt.core.IJavaModelMarker;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.launching.IJavaLaunchConfigurationConstants;
import org.eclipse.jdt.ui.wizards.NewTypeWizardPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.core.launch.BootAttributes;
import org.pagewright.ide.core.launch.BootConfigurations;
import org.pagewright.ide.core.launch.BootRuns;
import org.pagewright.ide.core.script.SimulatorApi;
import org.pagewright.ide.core.script.SimulatorTypes;
import org.pagewright.ide.ui.script.NewDriverModelWizard;

/** Driver models in Java: the wizard's class compiles, boots the board, and what it does wrong shows. */
class JavaDriverTest {
    @RegisterExtension
    final NothingLogged nothingLogged = new NothingLogged();

    private IProject board;

    @BeforeEach
    void open() throws Exception {
        Workbench.openPerspective();
        board = Workbench.sample();
    }

    @AfterEach
    void close() throws Exception {
        Workbench.deleteLaunchConfigurations();
        Workbench.deleteProjects();
    }

    @Test
    void theWizardsClassBootsTheBoardAndAMistakeInItStopsIt() throws Exception {
        IJavaProject project = JavaProjects.create("drivers", false);
        var wizard = new NewDriverModelWizard();
        WizardWindow window = Workbench.ui(() -> WizardWindow.open(wizard, project));
        var page = (NewTypeWizardPage) wizard.getPages()[0];
        Workbench.ui(() -> {
            page.setTypeName("MyNand", true);
            return null;
        });
        Workbench.waitFor("the page to be complete", page::isPageComplete);
        window.screenshot("new-driver-model");
        window.finish();
        IFile file = project.getProject().getFile("src/drivers/MyNand.java");
        assertTrue(file.readString().contains("implements DriverModel"), file.readString());
        JavaProjects.build(project);
        assertEquals(List.of(),
                JavaProjects.markers(project.getProject(), IJavaModelMarker.JAVA_MODEL_PROBLEM_MARKER));
        assertEquals(List.of("MyNand"), SimulatorTypes.in(project, SimulatorApi.DRIVER_TYPE).stream()
                .map(t -> t.getElementName()).toList());

        ILaunchConfiguration configuration = configuration(project, "java:drivers.MyNand");
        assertEquals("clean", boot(configuration));
        String shell = BootRuns.instance().finished().getFirst().run().shellText();
        assertTrue(shell.contains("--driver java:drivers.MyNand") && shell.contains("--class-path"), shell);

        String wrong = file.readString().replace(" + request.romOffset()", "");
        file.setContents(wrong.getBytes(java.nio.charset.StandardCharsets.UTF_8), true, true, null);
        JavaProjects.build(project);
        assertEquals("wrong-data", boot(configuration));
    }

    private static String boot(ILaunchConfiguration configuration) throws Exception {
        int before = FinishedBoot.newest();
        ILaunch launch = configuration.launch(ILaunchManager.RUN_MODE, null);
        Workbench.waitFor("the boot", () -> launch.isTerminated());
        String console = Workbench.ui(() -> launch.getProcesses()[0].getStreamsProxy().getErrorStreamMonitor()
                .getContents());
        Workbench.waitFor("the result; " + console, () -> FinishedBoot.newest() > before);
        return BootRuns.instance().finished().getFirst().outcome().verdict();
    }

    private ILaunchConfiguration configuration(IJavaProject project, String driver) throws Exception {
        ILaunchConfigurationWorkingCopy copy = BootConfigurations.forHeader(board.getFile("variantmediadef.h"))
                .getWorkingCopy();
        copy.setAttribute(BootAttributes.DRIVERS, List.of(driver));
        copy.setAttribute(IJavaLaunchConfigurationConstants.ATTR_PROJECT_NAME, project.getElementName());
        return copy.doSave();
    }
}
