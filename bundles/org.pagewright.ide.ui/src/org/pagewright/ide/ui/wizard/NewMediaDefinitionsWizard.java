// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.wizard;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ltk.core.refactoring.CheckConditionsOperation;
import org.eclipse.ltk.core.refactoring.PerformRefactoringOperation;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.pagewright.ide.core.change.HeaderRefactoring;
import org.pagewright.ide.ui.images.Icon;

/** Writes the drives of a driver into a new or an existing variantmediadef.h, as one undoable refactoring. */
public final class NewMediaDefinitionsWizard extends Wizard implements INewWizard {
    private final HeaderRefactoring refactoring = new HeaderRefactoring();
    private IStructuredSelection selection = StructuredSelection.EMPTY;

    /** Made by the New dialog. */
    public NewMediaDefinitionsWizard() {
        setWindowTitle(Messages.Wizard_title);
        setDefaultPageImageDescriptor(Icon.HEADER_BANNER.descriptor());
        setNeedsProgressMonitor(true);
    }

    @Override
    public void init(@Nullable IWorkbench workbench, @Nullable IStructuredSelection initial) {
        selection = initial == null ? StructuredSelection.EMPTY : initial;
    }

    @Override
    public void addPages() {
        addPage(new MediaDefinitionsPage(refactoring, selection));
    }

    @Override
    public boolean performFinish() {
        var operation = new PerformRefactoringOperation(refactoring, CheckConditionsOperation.ALL_CONDITIONS);
        try {
            getContainer().run(true, true, monitor -> {
                try {
                    ResourcesPlugin.getWorkspace().run(operation, monitor);
                } catch (CoreException e) {
                    throw new InvocationTargetException(e);
                }
            });
        } catch (InvocationTargetException e) {
            return failed(String.valueOf(e.getCause().getMessage()), e.getCause());
        } catch (InterruptedException e) {
            return false;
        }
        RefactoringStatus status = operation.getConditionStatus();
        if (status != null && status.hasFatalError()) {
            return failed(String.valueOf(status.getMessageMatchingSeverity(RefactoringStatus.FATAL)), null);
        }
        open(refactoring.target());
        return true;
    }

    private static boolean failed(String message, @Nullable Throwable cause) {
        StatusManager.getManager().handle(Status.error(Messages.Wizard_failed + ' ' + message, cause),
                StatusManager.SHOW);
        return false;
    }

    private static void open(@Nullable IFile file) {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (file == null || window == null) {
            return;
        }
        BasicNewResourceWizard.selectAndReveal(file, window);
        try {
            IDE.openEditor(window.getActivePage(), file);
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }
}
