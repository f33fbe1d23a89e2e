// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.migrate;

import org.eclipse.core.resources.IFile;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.ide.core.migrate.MigrateDriverRefactoring;
import org.pagewright.ide.ui.wizard.GeneratingWizard;

/** Moves a media driver to demand paging; asks for its source first. */
public final class NewDriverMigrationWizard extends GeneratingWizard {
    private final MigrateDriverRefactoring refactoring;

    /** Made by the New dialog. */
    public NewDriverMigrationWizard() {
        this(new MigrateDriverRefactoring());
    }

    private NewDriverMigrationWizard(MigrateDriverRefactoring refactoring) {
        super(refactoring, Messages.Page_title);
        this.refactoring = refactoring;
        setDefaultPageTitle(Messages.Page_title);
    }

    @Override
    protected void addUserInputPages() {
        addPage(new SourcePage("migrateDriver", false, selection(), files -> refactoring.setDriver(files.getFirst()))); //$NON-NLS-1$
        MigrateDriverWizard.pages(refactoring).forEach(this::addPage);
    }

    @Override
    protected @Nullable IFile mainFile() {
        return refactoring.hasDriver() ? refactoring.driver() : null;
    }
}
