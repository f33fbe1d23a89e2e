// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.migrate;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.pagewright.ide.core.migrate.MigrateDriverRefactoring;
import org.pagewright.ide.ui.images.Icon;
import org.pagewright.migration.fix.MigrationStep;

/** A page for the driver, a page for each of the six steps, problems page and preview of a driver's migration. */
public final class MigrateDriverWizard extends RefactoringWizard {
    private final MigrateDriverRefactoring refactoring;

    /** @param refactoring what Finish performs */
    public MigrateDriverWizard(MigrateDriverRefactoring refactoring) {
        super(refactoring, WIZARD_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
        this.refactoring = refactoring;
        setDefaultPageTitle(Messages.Page_title);
        setWindowTitle(Messages.Page_title);
        setDefaultPageImageDescriptor(Icon.HEADER_BANNER.descriptor());
    }

    @Override
    protected void addUserInputPages() {
        pages(refactoring).forEach(this::addPage);
    }

    /** The page of the driver and those of the steps. */
    static List<IWizardPage> pages(MigrateDriverRefactoring refactoring) {
        var pages = new ArrayList<IWizardPage>();
        pages.add(new DriverPage(refactoring));
        pages.add(new DrivesPage(refactoring));
        pages.add(new HeaderStepPage(refactoring));
        for (int step = 2; step < refactoring.titles().size(); step++) {
            pages.add(step == MigrationStep.REQUESTS.ordinal() ? new RequestStepPage(refactoring)
                    : new StepPage(refactoring, step, "migrateDriver")); //$NON-NLS-1$
        }
        return pages;
    }
}
