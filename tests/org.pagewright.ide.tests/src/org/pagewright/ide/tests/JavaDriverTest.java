// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jdt.core.IJavaProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.core.launch.BootAttributes;
import org.pagewright.ide.core.script.SimulatorApi;
import org.pagewright.ide.core.script.SimulatorTypes;
import org.pagewright.ide.ui.script.NewDriverModelWizard;

/** Driver models in Java: the wizard's class compiles, boots the board, and what it does wrong shows. */
class JavaDriverTest {
    @RegisterExtension
    final OpenProject sample = OpenProject.sample();

    @AfterEach
    void close() throws Exception {
        Workbench.deleteLaunchConfigurations();
    }

    @Test
    void theWizardsClassBootsTheBoardAndAMistakeInItStopsIt() throws Exception {
        IJavaProject project = JavaProjects.create("drivers", false);
        IFile file = JavaProjects.make(new NewDriverModelWizard(), project, "MyNand", "new-driver-model");
        assertTrue(file.readString().contains("implements DriverModel"), file.readString());
        assertEquals(List.of("MyNand"), SimulatorTypes.in(project, SimulatorApi.DRIVER_TYPE).stream()
                .map(t -> t.getElementName()).toList());

        ILaunchConfiguration configuration = configuration(project, "java:drivers.MyNand");
        assertEquals("clean", boot(configuration));
        String shell = FinishedBoot.newest().run().shellText();
        assertTrue(shell.contains("--driver java:drivers.MyNand") && shell.contains("--class-path"), shell);

        String wrong = file.readString().replace(" + request.romOffset()", "");
        file.setContents(wrong.getBytes(java.nio.charset.StandardCharsets.UTF_8), true, true, null);
        JavaProjects.build(project);
        assertEquals("wrong-data", boot(configuration));
    }

    private static String boot(ILaunchConfiguration configuration) throws CoreException {
        FinishedBoot.launch(configuration);
        return FinishedBoot.newest().outcome().verdict();
    }

    private ILaunchConfiguration configuration(IJavaProject project, String driver) throws Exception {
        ILaunchConfigurationWorkingCopy copy = JavaProjects.boot(sample.project(), project.getElementName());
        copy.setAttribute(BootAttributes.DRIVERS, List.of(driver));
        return copy.doSave();
    }
}
