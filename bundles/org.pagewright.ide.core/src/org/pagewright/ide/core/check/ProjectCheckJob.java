// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.check;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;

/** Checks every header and driver source of some projects, folders or files, and replaces their markers. */
public final class ProjectCheckJob extends Job {
    private final List<IResource> roots;

    /** A check of everything below some resources; schedule it. */
    public ProjectCheckJob(Collection<? extends IResource> roots) {
        super(Messages.ProjectCheckJob_name);
        this.roots = List.copyOf(roots);
        setPriority(LONG);
    }

    @Override
    protected IStatus run(@Nullable IProgressMonitor monitor) {
        try {
            Set<IFile> files = files(roots);
            SubMonitor progress = SubMonitor.convert(monitor, files.size());
            for (IFile file : files) {
                progress.subTask(file.getFullPath().toString());
                FindingMarkers.refresh(file, progress.split(1));
            }
            return Status.OK_STATUS;
        } catch (CoreException e) {
            return e.getStatus();
        }
    }

    /** The files below some resources that are checked; nothing in closed projects and derived folders. */
    public static Set<IFile> files(Collection<? extends IResource> roots) throws CoreException {
        var files = new LinkedHashSet<IFile>();
        for (IResource root : roots) {
            if (root.isAccessible()) {
                root.accept(resource -> {
                    if (resource instanceof IFile file && FileCheck.concerns(file)) {
                        files.add(file);
                    }
                    return !resource.isDerived();
                });
            }
        }
        return files;
    }

    @Override
    public boolean belongsTo(@Nullable Object family) {
        return family == CheckJob.FAMILY;
    }
}
