// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.pde.ui.templates.ITemplateSection;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.ide.core.contribute.Contribution;
import org.pagewright.ide.core.contribute.Contributions;
import org.pagewright.ide.core.contribute.ExtensionPlugin;
import org.pagewright.ide.core.launch.BootAttributes;
import org.pagewright.ide.core.launch.BootChoices;
import org.pagewright.ide.core.launch.BootConfigurations;

/** Templates of ours in PDE's New > Plug-in Project: what they write compiles and the simulator uses it. */
class BesidePdeTest {
    @RegisterExtension
    final NothingLogged nothingLogged = NothingLogged.ofOurs();

    @TempDir
    private Path folder;

    @BeforeAll
    static void target() throws Exception {
        RunningTarget.load();
    }

    @BeforeEach
    void open() {
        Workbench.openPerspective();
        // A new project must not ask whether to switch the perspective: nobody answers.
        InstanceScope.INSTANCE.getNode("org.eclipse.ui.ide").put("SWITCH_PERSPECTIVE_ON_PROJECT_CREATION", "never");
    }

    @AfterEach
    void close() throws Exception {
        Workbench.deleteLaunchConfigurations();
        Workbench.deleteProjects();
    }

    @Test
    void aRuleOfTheTemplateIsMadeByTheCheck() throws Exception {
        WizardWindow window = atTheTemplate("com.example.rule", "Paging simulator: driver rule");
        assertEquals("com.example.rule", window.value("Java package:"));
        window.type("Class name:", "9Rule");
        Workbench.waitFor("the error", () -> window.error() != null);
        assertFalse(window.enabled("Finish"));
        window.type("Class name:", "NoHalt");
        window.screenshot("pde-template-rule");
        window.finish();
        try (var plugin = new BuiltPlugin(built("com.example.rule"), folder)) {
            assertEquals(List.of("com.example.rule.NoHalt"), Contributions.rules().stream()
                    .filter(rule -> rule.descriptor().id().equals("BOARD1")).map(rule -> rule.getClass().getName())
                    .toList());
        }
    }

    @Test
    void aPartAndAWorkloadOfTheTemplatesAreBooted() throws Exception {
        WizardWindow part = atTheTemplate("com.example.part", "Paging simulator: NAND part");
        part.type("Id of the part:", "My Board");
        Workbench.waitFor("the error", () -> part.error() != null);
        part.type("Id of the part:", "boardflash");
        part.screenshot("pde-template-part");
        part.finish();
        WizardWindow workload = toTemplates("com.example.workload");
        workload.select("Paging simulator: workload");
        // Whoever leaves out the last page gets what it would have shown.
        workload.finish();
        try (var partPlugin = new BuiltPlugin(built("com.example.part"), folder);
                var workloadPlugin = new BuiltPlugin(built("com.example.workload"), folder)) {
            assertTrue(BootChoices.parts("").all().stream().anyMatch(each -> each.id().equals("boardflash")));
            String storm = "java:com.example.workload.Storm";
            assertTrue(BootChoices.workloads().contains(storm), BootChoices.workloads().toString());
            String json = boot("boardflash", storm);
            assertTrue(json.contains("boardflash") && json.contains("Storm"), json);
        }
    }

    @Test
    void theManifestEditorOffersThemForOurExtensionPoints() throws Exception {
        for (String point : List.of(Contributions.PARTS_POINT, Contributions.RULES_POINT,
                Contributions.WORKLOADS_POINT)) {
            var templates = Arrays
                    .stream(Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.pde.ui.templates"))
                    .filter(template -> point.equals(template.getAttribute("contributingId"))).toList();
            assertEquals(1, templates.size(), point);
            IConfigurationElement template = templates.getFirst();
            var section = (ITemplateSection) template.createExecutableExtension("class");
            assertEquals(point, section.getUsedExtensionPoint());
            assertEquals(template.getAttribute("name"), section.getLabel());
            assertFalse(section.getDescription().startsWith("template."), section.getDescription());
        }
    }

    @Test
    void ourOwnWizardMakesAPluginProjectOfPde() throws Exception {
        IProject project = new ExtensionPlugin("com.example.board", EnumSet.allOf(Contribution.Kind.class))
                .create(new NullProgressMonitor());
        assertTrue(project.hasNature("org.eclipse.pde.PluginNature"));
        try (var plugin = new BuiltPlugin(built("com.example.board"), folder)) {
            assertTrue(Contributions.parts().all().stream().anyMatch(part -> part.id().equals("myboard")));
            assertTrue(Contributions.rules().stream().anyMatch(rule -> rule.descriptor().id().equals("BOARD1")));
        }
    }

    /** The wizard on the page of our template. */
    private static WizardWindow atTheTemplate(String plugin, String template) throws CoreException {
        WizardWindow window = toTemplates(plugin);
        assertEquals(List.of("Paging simulator: NAND part", "Paging simulator: driver rule",
                "Paging simulator: workload"),
                window.rows().stream().filter(row -> row.startsWith("Paging simulator")).sorted().toList());
        window.select(template);
        window.screenshot("pde-templates");
        window.next();
        return window;
    }

    /** New > Plug-in Project on the page with the templates. */
    private static WizardWindow toTemplates(String plugin) throws CoreException {
        WizardWindow window = WizardWindow.open(PlatformUI.getWorkbench().getNewWizardRegistry()
                .findWizard("org.eclipse.pde.ui.NewProjectWizard").createWizard());
        window.type("Project name:", plugin);
        window.next();
        window.next();
        if (!window.enabled("Next")) {
            window.press("Create a plug-in using a template");
        }
        return window;
    }

    /** The project, compiled; PDE sets its class path in the background, after which it is built again. */
    private static IProject built(String name) throws CoreException {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
        project.build(IncrementalProjectBuilder.FULL_BUILD, new NullProgressMonitor());
        Workbench.waitFor("a project without errors", () -> errors(project).isEmpty());
        // A build that goes on has taken the errors away first, and the classes: this one comes after it.
        project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, new NullProgressMonitor());
        assertEquals(List.of(), errors(project));
        return project;
    }

    private static List<String> errors(IProject project) {
        try {
            return Arrays.stream(project.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_INFINITE))
                    .filter(marker -> marker.getAttribute(IMarker.SEVERITY, 0) == IMarker.SEVERITY_ERROR)
                    .map(marker -> marker.getResource().getName() + ": " + marker.getAttribute(IMarker.MESSAGE, ""))
                    .toList();
        } catch (CoreException e) {
            return List.of(e.getMessage());
        }
    }

    private static String boot(String part, String workload) throws CoreException {
        ILaunchConfigurationWorkingCopy copy = BootConfigurations
                .forHeader(Workbench.sample().getFile("variantmediadef.h")).getWorkingCopy();
        copy.setAttribute(BootAttributes.PART, part);
        copy.setAttribute(BootAttributes.WORKLOAD, workload);
        ILaunch launch = FinishedBoot.launch(copy.doSave());
        assertEquals(0, launch.getProcesses()[0].getExitValue());
        return FinishedBoot.newest().outcome().json();
    }
}
