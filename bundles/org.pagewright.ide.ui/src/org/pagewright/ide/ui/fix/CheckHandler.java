// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.fix;

import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.pagewright.ide.core.check.ProjectCheckJob;

/** Checks every header and driver source below the selection, or the file in the editor. */
public final class CheckHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        if (event == null) {
            return null;
        }
        Set<IResource> roots = roots(event);
        var job = new ProjectCheckJob(roots);
        job.setUser(true);
        job.schedule();
        return null;
    }

    static Set<IResource> roots(ExecutionEvent event) {
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
}
