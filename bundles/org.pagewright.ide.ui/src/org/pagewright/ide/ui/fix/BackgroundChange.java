// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.fix;

import java.util.Collection;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.statushandlers.StatusManager;
import org.pagewright.ide.core.check.CheckJob;
import org.pagewright.ide.core.check.ProjectCheckJob;

/** Changes files away from the UI thread, shows why when that fails, and checks again what was concerned. */
public final class BackgroundChange {
    private BackgroundChange() {
    }

    /**
     * Starts the work.
     *
     * @param concerned resources whose findings may be others afterwards
     */
    public static void start(String name, Collection<? extends IResource> concerned, ICoreRunnable work) {
        Job job = new Job(name) {
            @Override
            protected IStatus run(@Nullable IProgressMonitor monitor) {
                try {
                    work.run(monitor);
                    new ProjectCheckJob(concerned).schedule();
                } catch (CoreException e) {
                    // Shown as it is, not logged: the sentence says what the user can do.
                    StatusManager.getManager().handle(Status.warning(e.getStatus().getMessage()), StatusManager.SHOW);
                }
                return Status.OK_STATUS;
            }

            @Override
            public boolean belongsTo(@Nullable Object family) {
                return family == CheckJob.FAMILY;
            }
        };
        job.setUser(true);
        job.schedule();
    }
}
