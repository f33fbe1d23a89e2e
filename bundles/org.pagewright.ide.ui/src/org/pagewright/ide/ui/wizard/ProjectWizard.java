// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.wizard;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.statushandlers.StatusManager;
import org.pagewright.ide.ui.images.Icon;

/** A New wizard that makes a project, which does not depend on the selection. */
public abstract class ProjectWizard extends Wizard implements INewWizard {
    /** @param title title of the window */
    protected ProjectWizard(String title) {
        setWindowTitle(title);
        setDefaultPageImageDescriptor(Icon.BOARD_BANNER.descriptor());
        setNeedsProgressMonitor(true);
    }

    @Override
    public final void init(@Nullable IWorkbench workbench, @Nullable IStructuredSelection selection) {
        // A new project does not depend on the selection.
    }

    /** Makes the project while the window shows how far that is; where it fails, the user is told why. */
    protected final boolean make(ICoreRunnable work) {
        try {
            getContainer().run(true, true, monitor -> {
                try {
                    work.run(monitor);
                } catch (CoreException e) {
                    throw new InvocationTargetException(e);
                }
            });
            return true;
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            StatusManager.getManager().handle(Status.error(String.valueOf(cause.getMessage()), cause),
                    StatusManager.SHOW);
            return false;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
