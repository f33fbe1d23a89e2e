// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.launch;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.launching.IJavaLaunchConfigurationConstants;
import org.eclipse.jdt.launching.JavaRuntime;
import org.eclipse.osgi.util.NLS;
import org.pagewright.boot.script.ScriptClass;
import org.pagewright.ide.core.contribute.Contributions;

/**
 * Where the classes of a workload and a driver in Java are: the output and the libraries of their project, or the plug-in
 * that adds the workload.
 */
final class UserClassPath {
    private UserClassPath() {
    }

    /** Whether a configuration runs classes of the user's: its workload, or its driver. */
    private static boolean isNeeded(ILaunchConfiguration configuration) throws CoreException {
        return configuration.getAttribute(BootAttributes.WORKLOAD, "").startsWith(ScriptClass.PREFIX) //$NON-NLS-1$
                || configuration.getAttribute(BootAttributes.DRIVERS, List.<String>of()).stream()
                        .anyMatch(driver -> driver.startsWith(ScriptClass.PREFIX));
    }

    /**
     * The value of {@code --class-path} for a configuration; empty when it runs no Java class of a project.
     *
     * @throws CoreException with one sentence when the project is missing
     */
    static String of(ILaunchConfiguration configuration) throws CoreException {
        String workload = configuration.getAttribute(BootAttributes.WORKLOAD, ""); //$NON-NLS-1$
        String project = configuration.getAttribute(IJavaLaunchConfigurationConstants.ATTR_PROJECT_NAME, ""); //$NON-NLS-1$
        if (!isNeeded(configuration)) {
            return ""; //$NON-NLS-1$
        }
        if (project.isEmpty()) {
            return contributed(workload.replaceFirst("^" + ScriptClass.PREFIX, "")); //$NON-NLS-1$ //$NON-NLS-2$
        }
        IJavaProject java = JavaCore.create(ResourcesPlugin.getWorkspace().getRoot().getProject(project));
        if (!java.exists()) {
            throw new CoreException(Status.error(NLS.bind(Messages.UserClassPath_noProject, project)));
        }
        List<String> engine = List.of(EngineClassPath.entries());
        var entries = new ArrayList<String>();
        for (String entry : JavaRuntime.computeDefaultRuntimeClassPath(java)) {
            if (!engine.contains(entry)) {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    /** The plug-in that adds the workload. */
    private static String contributed(String className) {
        return Contributions.workloads().stream().filter(workload -> workload.className().equals(className))
                .map(workload -> workload.place().toString()).findFirst().orElse(""); //$NON-NLS-1$
    }
}
