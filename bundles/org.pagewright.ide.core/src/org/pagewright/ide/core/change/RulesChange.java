// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.change;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.resource.DeleteResourceChange;
import org.eclipse.osgi.util.NLS;
import org.pagewright.ide.core.check.ProjectRules;
import org.pagewright.model.BadInputException;

/** Writes the severities of a project as one undoable change. */
public final class RulesChange {
    private RulesChange() {
    }

    /**
     * Replaces the project's file of severities.
     *
     * @param text its new text; null when the workspace's severities shall hold
     * @throws CoreException with one sentence when the file cannot be read or written
     */
    public static void perform(IProject project, @Nullable String text, @Nullable IProgressMonitor monitor)
            throws CoreException {
        IFile file = ProjectRules.severityFile(project);
        String title = NLS.bind(Messages.Rules_change, project.getName());
        try {
            Change change = null;
            if (text != null) {
                change = FileRewrite.of(file, text).change(title, "txt"); //$NON-NLS-1$
            } else if (file.exists()) {
                change = new DeleteResourceChange(file.getFullPath(), true);
            }
            if (change != null) {
                FixChange.perform(title, change, SubMonitor.convert(monitor));
            }
        } catch (BadInputException e) {
            throw new CoreException(Status.error(e.sentence(), e));
        }
    }
}
