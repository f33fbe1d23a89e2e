// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.migrate;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.pagewright.ide.core.migrate.MigrateLddRefactoring;
import org.pagewright.ide.ui.images.Icon;

/** A page for each step, problems page and preview of making a client driver ready for writable data paging. */
public final class MigrateLddWizard extends RefactoringWizard {
    private final MigrateLddRefactoring refactoring;

    /** @param refactoring what Finish performs */
    public MigrateLddWizard(MigrateLddRefactoring refactoring) {
        super(refactoring, WIZARD_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
        this.refactoring = refactoring;
        setDefaultPageTitle(Messages.Ldd_title);
        setWindowTitle(Messages.Ldd_title);
        setDefaultPageImageDescriptor(Icon.HEADER_BANNER.descriptor());
    }

    @Override
    protected void addUserInputPages() {
        pages(refactoring).forEach(this::addPage);
    }

    /** The pages of the steps. */
    static List<IWizardPage> pages(MigrateLddRefactoring refactoring) {
        var pages = new ArrayList<IWizardPage>();
        for (int step = 0; step < refactoring.titles().size(); step++) {
            pages.add(new StepPage(refactoring, step, "migrateLdd")); //$NON-NLS-1$
        }
        return pages;
    }
}
