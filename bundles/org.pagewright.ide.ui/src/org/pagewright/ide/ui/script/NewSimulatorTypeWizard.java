// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.script;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.pagewright.ide.core.script.SimulatorApi;
import org.pagewright.ide.ui.images.Icon;

/** New > Symbian Demand Paging: a Java class that the simulated board runs. */
abstract class NewSimulatorTypeWizard extends Wizard implements INewWizard {
    private final NewSimulatorTypePage page;

    NewSimulatorTypeWizard(SimulatorKind kind) {
        var body = SimulatorBody.of(kind);
        page = new NewSimulatorTypePage(body);
        setWindowTitle(body.windowTitle());
        setDefaultPageImageDescriptor(Icon.BOARD_BANNER.descriptor());
        setNeedsProgressMonitor(true);
    }

    @Override
    public final void init(@Nullable IWorkbench workbench, @Nullable IStructuredSelection selection) {
        page.preset(selection == null ? StructuredSelection.EMPTY : selection);
    }

    @Override
    public final void addPages() {
        addPage(page);
    }

    @Override
    public final boolean performFinish() {
        try {
            getContainer().run(true, true, this::create);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof CoreException cause) {
                ErrorDialog.openError(getShell(), getWindowTitle(), null, cause.getStatus());
            } else {
                ILog.of(NewSimulatorTypeWizard.class).error("The class could not be created", e.getCause()); //$NON-NLS-1$
            }
            return false;
        } catch (InterruptedException e) {
            return false;
        }
        open();
        return true;
    }

    private void create(@Nullable IProgressMonitor monitor) throws InvocationTargetException, InterruptedException {
        SubMonitor progress = SubMonitor.convert(monitor, 2);
        try {
            IJavaProject project = page.getJavaProject();
            if (project != null) {
                SimulatorApi.addTo(project, progress.split(1));
            }
            page.createType(progress.split(1));
        } catch (CoreException e) {
            throw new InvocationTargetException(e);
        }
    }

    private void open() {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window != null && page.getModifiedResource() instanceof IFile file) {
            try {
                IDE.openEditor(window.getActivePage(), file);
            } catch (PartInitException e) {
                ErrorDialog.openError(getShell(), getWindowTitle(), null, e.getStatus());
            }
        }
    }
}
