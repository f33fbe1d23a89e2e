// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.script;

import java.util.Arrays;

import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Path;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.IClasspathEntry;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.JavaModelException;

/** The library "Pagewright Simulator API" on the class path of a Java project. */
public final class SimulatorApi {
    /** The container's path. */
    public static final IPath PATH = new Path("org.pagewright.ide.core.SIMULATOR_API"); //$NON-NLS-1$
    /** The interface a workload implements. */
    public static final String WORKLOAD_TYPE = "org.pagewright.boot.script.WorkloadScript"; //$NON-NLS-1$
    /** The interface a driver model implements. */
    public static final String DRIVER_TYPE = "org.pagewright.kernel.driver.DriverModel"; //$NON-NLS-1$

    private SimulatorApi() {
    }

    /** Whether a project has the library; false for a project that cannot be asked. */
    public static boolean isOn(@Nullable IJavaProject project) {
        try {
            return project != null && Arrays.stream(project.getRawClasspath())
                    .anyMatch(entry -> entry.getEntryKind() == IClasspathEntry.CPE_CONTAINER
                            && PATH.isPrefixOf(entry.getPath()));
        } catch (JavaModelException e) {
            return false;
        }
    }

    /** Adds the library to a project that does not have it. */
    public static void addTo(IJavaProject project, @Nullable IProgressMonitor monitor) throws JavaModelException {
        if (isOn(project)) {
            return;
        }
        IClasspathEntry[] before = project.getRawClasspath();
        IClasspathEntry[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = JavaCore.newContainerEntry(PATH);
        project.setRawClasspath(after, monitor);
    }
}
