// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.fix;

import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.pagewright.ide.core.check.FileCheck;
import org.pagewright.ide.core.check.FindingMarkers;

/** Checks every header and driver source below the selection, or the file in the editor. */
public final class CheckHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        if (event == null) {
            return null;
        }
        Set<IResource> roots = roots(event);
        Job job = Job.create(Messages.CheckHandler_job, (ICoreRunnable) monitor -> {
            var files = new LinkedHashSet<IFile>();
            for (IResource root : roots) {
                collect(root, files);
            }
            SubMonitor progress = SubMonitor.convert(monitor, files.size());
            for (IFile file : files) {
                progress.subTask(file.getFullPath().toString());
                FindingMarkers.replace(file, FileCheck.findings(file), progress.split(1));
            }
        });
        job.setUser(true);
        job.schedule();
        return null;
    }

    private static Set<IResource> roots(ExecutionEvent event) {
        var roots = new LinkedHashSet<IResource>();
        if (HandlerUtil.getActivePart(event) instanceof IEditorPart editor) {
            add(roots, editor.getEditorInput());
        } else if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection) {
            for (Object element : selection.toList()) {
                add(roots, element);
            }
        }
        return roots;
    }

    private static void add(Set<IResource> roots, Object element) {
        @Nullable
        IResource resource = Adapters.adapt(element, IResource.class);
        if (resource != null) {
            roots.add(resource);
        }
    }

    private static void collect(IResource root, Set<IFile> files) throws CoreException {
        root.accept(resource -> {
            if (resource instanceof IFile file && FileCheck.concerns(file)) {
                files.add(file);
            }
            return !resource.isDerived();
        });
    }
}
