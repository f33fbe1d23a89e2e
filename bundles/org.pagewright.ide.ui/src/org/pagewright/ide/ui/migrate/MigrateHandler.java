// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.migrate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.pagewright.ide.core.migrate.MigrateDriverRefactoring;
import org.pagewright.ide.core.migrate.MigrateLddRefactoring;

/** Opens a migration wizard on the selected sources, or on the one in the editor; the command's id tells which. */
public final class MigrateHandler extends AbstractHandler {
    /** The command for client drivers. */
    public static final String LDD = "org.pagewright.ide.ui.migrateLdd"; //$NON-NLS-1$

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        List<IFile> sources = event == null ? List.of() : sources(event);
        if (event == null || sources.isEmpty()) {
            return null;
        }
        RefactoringWizard wizard = LDD.equals(event.getCommand().getId())
                ? new MigrateLddWizard(new MigrateLddRefactoring(sources))
                : new MigrateDriverWizard(new MigrateDriverRefactoring(sources.getFirst()));
        try {
            new RefactoringWizardOpenOperation(wizard).run(HandlerUtil.getActiveShell(event),
                    wizard.getRefactoring().getName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private static List<IFile> sources(ExecutionEvent event) {
        Set<IFile> files = new LinkedHashSet<>();
        if (HandlerUtil.getActivePart(event) instanceof IEditorPart editor) {
            add(files, editor.getEditorInput());
        } else if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection) {
            for (Object element : selection.toList()) {
                add(files, element);
            }
        }
        return List.copyOf(files);
    }

    private static void add(Set<IFile> files, Object element) {
        @Nullable
        IFile file = Adapters.adapt(element, IFile.class);
        if (file != null) {
            files.add(file);
        }
    }
}
