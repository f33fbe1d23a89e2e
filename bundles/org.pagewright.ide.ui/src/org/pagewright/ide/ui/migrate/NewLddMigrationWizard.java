// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.migrate;

import org.eclipse.core.resources.IFile;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.ide.core.migrate.MigrateLddRefactoring;
import org.pagewright.ide.ui.wizard.GeneratingWizard;

/** Makes a client driver ready for writable data paging; asks for its sources first. */
public final class NewLddMigrationWizard extends GeneratingWizard {
    private final MigrateLddRefactoring refactoring;

    /** Made by the New dialog. */
    public NewLddMigrationWizard() {
        this(new MigrateLddRefactoring());
    }

    private NewLddMigrationWizard(MigrateLddRefactoring refactoring) {
        super(refactoring, Messages.Ldd_title);
        this.refactoring = refactoring;
        setDefaultPageTitle(Messages.Ldd_title);
    }

    @Override
    protected void addUserInputPages() {
        addPage(new SourcePage("migrateLdd", true, selection(), refactoring::setSources)); //$NON-NLS-1$
        MigrateLddWizard.pages(refactoring).forEach(this::addPage);
    }

    @Override
    protected @Nullable IFile mainFile() {
        return refactoring.sources().isEmpty() ? null : refactoring.sources().getFirst();
    }
}
