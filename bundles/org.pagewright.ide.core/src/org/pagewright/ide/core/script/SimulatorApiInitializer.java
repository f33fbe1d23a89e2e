// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.script;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.ClasspathContainerInitializer;
import org.eclipse.jdt.core.IClasspathContainer;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.JavaCore;

/** Resolves the library when a project that has it is opened. */
public final class SimulatorApiInitializer extends ClasspathContainerInitializer {

    @Override
    public void initialize(@Nullable IPath path, @Nullable IJavaProject project) throws CoreException {
        if (project != null) {
            JavaCore.setClasspathContainer(SimulatorApi.PATH, new IJavaProject[] { project },
                    new IClasspathContainer[] { new SimulatorApiContainer() }, null);
        }
    }

    @Override
    public String getDescription(@Nullable IPath path, @Nullable IJavaProject project) {
        return Messages.SimulatorApi_name;
    }
}
