// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.internal;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.ide.core.change.SampleProject;

/** Puts the sample project into a new workspace, so that the first window is not empty. */
public final class PrepareWorkspace implements IApplication {

    @Override
    public Object start(@Nullable IApplicationContext context) throws Exception {
        SampleProject.create(SampleProject.H4, new NullProgressMonitor());
        ResourcesPlugin.getWorkspace().save(true, new NullProgressMonitor());
        return EXIT_OK;
    }

    @Override
    public void stop() {
        // Nothing runs on after start().
    }
}
