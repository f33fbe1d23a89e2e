// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.check;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;

/** Checks one file in the background and replaces its markers. */
public final class CheckJob extends Job {
    /** Family of all checks, to wait for or to cancel. */
    public static final Object FAMILY = CheckJob.class;

    private final IFile file;

    /** A check of a file; schedule it. */
    public CheckJob(IFile file) {
        super(NLS.bind(Messages.CheckJob_name, file.getName()));
        this.file = file;
        setSystem(true);
        setPriority(DECORATE);
    }

    @Override
    protected IStatus run(@Nullable IProgressMonitor monitor) {
        if (!file.isAccessible() || monitor == null) {
            return Status.OK_STATUS;
        }
        try {
            FindingMarkers.refresh(file, monitor);
            return Status.OK_STATUS;
        } catch (CoreException e) {
            return e.getStatus();
        }
    }

    @Override
    public boolean belongsTo(@Nullable Object family) {
        return family == FAMILY;
    }
}
