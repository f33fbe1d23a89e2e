// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.check;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.ide.core.drives.WorkspaceHeader;

/** Whether a project has a board's header or findings of ours; nothing of ours shows on others. */
public final class PagingProjectTester extends PropertyTester {

    @Override
    public boolean test(@Nullable Object receiver, @Nullable String property, Object @Nullable [] arguments,
            @Nullable Object expected) {
        return receiver instanceof IResource resource && resource.getProject() != null
                && isPagingProject(resource.getProject());
    }

    /** Whether a project has a header, findings, or decided about them. */
    public static boolean isPagingProject(IProject project) {
        if (!project.isAccessible()) {
            return false;
        }
        try {
            return ProjectRules.severityFile(project).exists() || ProjectRules.baselineFile(project).exists()
                    || project.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_INFINITE).length > 0
                    || hasHeader(project);
        } catch (CoreException e) {
            ILog.of(PagingProjectTester.class).log(e.getStatus());
            return false;
        }
    }

    private static boolean hasHeader(IProject project) throws CoreException {
        try {
            project.accept(proxy -> {
                if (proxy.getType() == IResource.FILE && WorkspaceHeader.FILE_NAME.equals(proxy.getName())) {
                    throw new OperationCanceledException(); // found: the walk ends here
                }
                return !proxy.isDerived();
            }, IResource.NONE);
            return false;
        } catch (OperationCanceledException e) {
            return true;
        }
    }
}
