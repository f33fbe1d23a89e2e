// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jdt.core.IClasspathEntry;
import org.eclipse.jdt.core.IJavaModelMarker;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.launching.IJavaLaunchConfigurationConstants;
import org.eclipse.jdt.launching.JavaRuntime;
import org.eclipse.jdt.ui.wizards.NewTypeWizardPage;
import org.eclipse.ui.INewWizard;
import org.pagewright.ide.core.launch.BootConfigurations;
import org.pagewright.ide.core.script.SimulatorApi;

/** Java projects for tests, with src and bin. */
final class JavaProjects {
    private JavaProjects() {
    }

    static IJavaProject create(String name, boolean withLibrary) throws CoreException {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
        project.create(new NullProgressMonitor());
        project.open(new NullProgressMonitor());
        IProjectDescription description = project.getDescription();
        description.setNatureIds(new String[] { JavaCore.NATURE_ID });
        project.setDescription(description, new NullProgressMonitor());
        project.getFolder("src").create(true, true, new NullProgressMonitor());
        IJavaProject java = JavaCore.create(project);
        java.setOption(JavaCore.COMPILER_COMPLIANCE, JavaCore.VERSION_21);
        java.setOption(JavaCore.COMPILER_SOURCE, JavaCore.VERSION_21);
        java.setOption(JavaCore.COMPILER_CODEGEN_TARGET_PLATFORM, JavaCore.VERSION_21);
        java.setRawClasspath(new IClasspathEntry[] { JavaCore.newSourceEntry(project.getFolder("src").getFullPath()),
                JavaRuntime.getDefaultJREContainerEntry() }, project.getFolder("bin").getFullPath(),
                new NullProgressMonitor());
        if (withLibrary) {
            SimulatorApi.addTo(java, new NullProgressMonitor());
        }
        return java;
    }

    /** Writes a class of the default package and builds the project. */
    static IFile write(IJavaProject project, String className, String source) throws CoreException {
        IFile file = project.getProject().getFile("src/" + className + ".java");
        if (file.exists()) {
            file.setContents(source.getBytes(StandardCharsets.UTF_8), true, false, new NullProgressMonitor());
        } else {
            file.create(source.getBytes(StandardCharsets.UTF_8), true, false, new NullProgressMonitor());
        }
        build(project);
        return file;
    }

    static void build(IJavaProject project) throws CoreException {
        project.getProject().build(IncrementalProjectBuilder.INCREMENTAL_BUILD, new NullProgressMonitor());
    }

    /** Messages of the markers of a type, in line order. */
    static List<String> markers(IResource resource, String type) throws CoreException {
        return Arrays.stream(resource.findMarkers(type, true, IResource.DEPTH_INFINITE))
                .sorted((a, b) -> a.getAttribute(IMarker.LINE_NUMBER, 0) - b.getAttribute(IMarker.LINE_NUMBER, 0))
                .map(marker -> marker.getAttribute(IMarker.MESSAGE, "")).toList();
    }

    /** Makes a class with one of the wizards for Java classes, and builds the project; its file. */
    static IFile make(INewWizard wizard, IJavaProject project, String name, String picture) throws Exception {
        WizardWindow window = Workbench.ui(() -> WizardWindow.open(wizard, project));
        var page = (NewTypeWizardPage) wizard.getPages()[0];
        Workbench.ui(() -> {
            page.setTypeName(name, true);
            return null;
        });
        Workbench.waitFor("the page to be complete", page::isPageComplete);
        assertEquals(project.getElementName() + "/src", Workbench.ui(page::getPackageFragmentRootText));
        window.screenshot(picture);
        window.finish();
        build(project);
        assertEquals(List.of(), markers(project.getProject(), IJavaModelMarker.JAVA_MODEL_PROBLEM_MARKER));
        return project.getProject().getFile("src/" + project.getElementName() + "/" + name + ".java");
    }

    /** The configuration that boots a board's header, with the classes of a project. */
    static ILaunchConfigurationWorkingCopy boot(IProject board, String project) throws CoreException {
        ILaunchConfigurationWorkingCopy copy = BootConfigurations.forHeader(board.getFile("variantmediadef.h"))
                .getWorkingCopy();
        copy.setAttribute(IJavaLaunchConfigurationConstants.ATTR_PROJECT_NAME, project);
        return copy;
    }
}
