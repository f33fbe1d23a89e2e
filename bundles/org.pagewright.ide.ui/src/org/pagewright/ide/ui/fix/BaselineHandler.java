// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.fix;

import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.ide.core.change.BaselineRefactoring;

/** Accepts all findings of the selected projects as known, or forgets what is known; the command's id tells which. */
public final class BaselineHandler extends AbstractHandler {
    /** The command that forgets. */
    public static final String CLEAR = "org.pagewright.ide.ui.clearBaseline"; //$NON-NLS-1$

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        if (event == null) {
            return null;
        }
        boolean clear = CLEAR.equals(event.getCommand().getId());
        Set<IProject> projects = new LinkedHashSet<>();
        CheckHandler.roots(event).stream().map(IResource::getProject).forEach(projects::add);
        BackgroundChange.start(clear ? Messages.Baseline_clear : Messages.Baseline_accept, projects, monitor -> {
            for (IProject project : projects) {
                if (clear) {
                    BaselineRefactoring.clear(project, monitor);
                } else {
                    BaselineRefactoring.accept(project, finding -> true, monitor);
                }
            }
        });
        return null;
    }
}
