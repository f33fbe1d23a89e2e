// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.migrate;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.pagewright.ide.core.change.MigrateDriverRefactoring;

/** Opens the migration wizard on the selected driver source, or on the one in the editor. */
public final class MigrateDriverHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        IFile driver = event == null ? null : driver(event);
        if (event == null || driver == null) {
            return null;
        }
        var refactoring = new MigrateDriverRefactoring(driver);
        var operation = new RefactoringWizardOpenOperation(new MigrateDriverWizard(refactoring));
        try {
            operation.run(HandlerUtil.getActiveShell(event), refactoring.getName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private static @Nullable IFile driver(ExecutionEvent event) {
        if (HandlerUtil.getActivePart(event) instanceof IEditorPart editor) {
            return Adapters.adapt(editor.getEditorInput(), IFile.class);
        }
        return HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
                ? Adapters.adapt(selection.getFirstElement(), IFile.class)
                : null;
    }
}
