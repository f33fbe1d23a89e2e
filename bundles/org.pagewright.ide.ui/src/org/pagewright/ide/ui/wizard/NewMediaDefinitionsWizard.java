// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.wizard;

import org.eclipse.core.resources.IFile;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.ide.core.change.HeaderRefactoring;

/** Writes the drives of a driver into a new or an existing variantmediadef.h, as one undoable refactoring. */
public final class NewMediaDefinitionsWizard extends GeneratingWizard {
    private final HeaderRefactoring refactoring;

    /** Made by the New dialog. */
    public NewMediaDefinitionsWizard() {
        this(new HeaderRefactoring());
    }

    private NewMediaDefinitionsWizard(HeaderRefactoring refactoring) {
        super(refactoring, Messages.Wizard_title);
        this.refactoring = refactoring;
    }

    @Override
    protected void addUserInputPages() {
        addPage(new MediaDefinitionsPage(refactoring, selection()));
    }

    @Override
    protected @Nullable IFile mainFile() {
        return refactoring.target();
    }
}
