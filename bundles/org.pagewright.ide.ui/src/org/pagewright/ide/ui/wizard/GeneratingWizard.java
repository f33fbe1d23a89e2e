// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.wizard;

import org.eclipse.core.resources.IFile;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizardContainer;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.pagewright.ide.ui.images.Icon;

/**
 * A New wizard that is a refactoring: input with live preview, problems, preview tree with compare pane, Finish, one
 * Undo. Afterwards the main file is selected and open.
 */
public abstract class GeneratingWizard extends RefactoringWizard implements INewWizard {
    private IStructuredSelection selection = StructuredSelection.EMPTY;

    /**
     * A wizard.
     *
     * @param refactoring what Finish performs
     * @param title       title of the window
     */
    protected GeneratingWizard(Refactoring refactoring, String title) {
        super(refactoring, WIZARD_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
        setDefaultPageTitle(refactoring.getName());
        setWindowTitle(title);
        setDefaultPageImageDescriptor(Icon.HEADER_BANNER.descriptor());
    }

    /** The file to open in the end, or null. */
    protected abstract @Nullable IFile mainFile();

    @Override
    public void init(@Nullable IWorkbench workbench, @Nullable IStructuredSelection initial) {
        selection = initial == null ? StructuredSelection.EMPTY : initial;
    }

    /** What was selected when the wizard was opened. */
    protected final IStructuredSelection selection() {
        return selection;
    }

    @Override
    public @Nullable IWizardContainer getContainer() {
        IWizardContainer container = super.getContainer();
        return container == null ? null : new RuleContainer(container);
    }

    @Override
    public boolean performFinish() {
        if (!super.performFinish()) {
            return false;
        }
        IFile file = mainFile();
        if (file != null && file.exists()) {
            MadeFile.show(file);
        }
        return true;
    }
}
