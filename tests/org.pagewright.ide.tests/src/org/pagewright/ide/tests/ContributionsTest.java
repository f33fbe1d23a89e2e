// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jdt.core.IJavaModelMarker;
import org.eclipse.jdt.core.JavaCore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.framework.Bundle;
import org.pagewright.ide.core.contribute.Contribution;
import org.pagewright.ide.core.contribute.Contributions;
import org.pagewright.ide.core.contribute.ExtensionPlugin;
import org.pagewright.ide.core.launch.BootAttributes;
import org.pagewright.ide.core.launch.BootChoices;
import org.pagewright.ide.core.launch.BootConfigurations;
import org.pagewright.ide.ui.script.NewExtensionPluginWizard;

/** Parts, rules and workloads that this test plug-in adds, and the wizard that makes such plug-ins. */
class ContributionsTest {
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
    void aBootRunsOnAnAddedPartWithAnAddedWorkload() throws Exception {
        assertTrue(BootChoices.parts("").all().stream().anyMatch(part -> part.id().equals("testboard")));
        String workload = "java:org.pagewright.ide.tests.contributed.Breeze";
        assertTrue(BootChoices.workloads().contains(workload), BootChoices.workloads().toString());
        ILaunchConfigurationWorkingCopy copy = BootConfigurations.forHeader(header).getWorkingCopy();
        copy.setAttribute(BootAttributes.PART, "testboard");
        copy.setAttribute(BootAttributes.WORKLOAD, workload);
        ILaunch launch = FinishedBoot.launch(copy.doSave());
        assertEquals(0, launch.getProcesses()[0].getExitValue());
        String json = FinishedBoot.newest().outcome().json();
        assertTrue(json.contains("testboard") && json.contains("Breeze"), json);
    }

    @Test
    void anAddedRuleIsMade() {
        assertEquals(List.of("TEST1"), Contributions.rules().stream().map(rule -> rule.descriptor().id()).toList());
    }

    @Test
    void aFindingOfAnAddedRuleBecomesAMarker() throws Exception {
        IFile driver = header.getProject().getFile("halt.cpp");
        driver.create("""
                #include <media.h>
                class DMediaDriverHalt : public DMediaDriver { void Stop() { Kern::Halt(); } };
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8), true, false, new NullProgressMonitor());
        Workbench.ui(() -> org.eclipse.ui.ide.IDE.openEditor(Workbench.page(), driver));
        Workbench.waitFor("the marker", () -> {
            try {
                return JavaProjects.markers(driver, "org.pagewright.ide.core.problem").stream()
                        .anyMatch(message -> message.contains("Kern::Halt stops the board"));
            } catch (org.eclipse.core.runtime.CoreException e) {
                return false;
            }
        });
    }

    @Test
    void thePluginWizardMakesAProjectThatCompiles() throws Exception {
        IProject project = new ExtensionPlugin("com.example.board", EnumSet.allOf(Contribution.Kind.class))
                .create(new NullProgressMonitor());
        JavaProjects.build(JavaCore.create(project));
        assertEquals(List.of(), JavaProjects.markers(project, IJavaModelMarker.JAVA_MODEL_PROBLEM_MARKER));
        String xml = project.getFile("plugin.xml").readString();
        for (String point : List.of(Contributions.PARTS_POINT, Contributions.RULES_POINT,
                Contributions.WORKLOADS_POINT)) {
            assertTrue(xml.contains(point), xml);
        }
        assertTrue(project.getFile("parts/myboard.parts").exists());
    }

    @Test
    void theTemplatesForPdeRestWithoutIt() {
        assertEquals(null, Platform.getBundle("org.eclipse.pde.ui"));
        assertNotEquals(Bundle.INSTALLED, Platform.getBundle("org.pagewright.ide.pde").getState());
    }

    @Test
    void theWizardAsksForAPackageNameAndForSomethingToAdd() {
        WizardWindow window = WizardWindow.open(new NewExtensionPluginWizard(), header);
        window.screenshot("new-extension-plugin");
        window.press("a NAND part");
        Workbench.waitFor("the prompt", () -> !window.enabled("Finish"));
        assertEquals("Choose what the plug-in adds.", window.message());
        window.press("a NAND part");
        window.type("Project name:", "9board");
        Workbench.waitFor("the error", () -> window.error() != null);
        window.type("Project name:", "com.example.more");
        window.finish();
        assertTrue(org.eclipse.core.resources.ResourcesPlugin.getWorkspace().getRoot().getProject("com.example.more")
                .getFile("META-INF/MANIFEST.MF").exists());
    }
}
