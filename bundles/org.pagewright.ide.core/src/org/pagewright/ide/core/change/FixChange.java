// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.change;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.model.BadInputException;
import org.pagewright.model.edit.EditedText;
import org.pagewright.model.edit.TextEdit;

/** Fixes as one undoable change. */
public final class FixChange {
    /** What stands for bytes that are no characters of the file's encoding; writing it would lose them. */
    private static final char UNDECODED = '\uFFFD';

    private FixChange() {
    }

    /**
     * Applies edits to files as one step of Undo.
     *
     * @throws CoreException when a file has changed since the edits were made; nothing is written then
     */
    public static void perform(String title, List<IFile> files, List<EditedText> edits, IProgressMonitor monitor)
            throws CoreException {
        var change = new CompositeChange(title);
        for (int i = 0; i < files.size(); i++) {
            change.add(textChange(title, files.get(i), edits.get(i)));
        }
        perform(title, change, monitor);
    }

    /**
     * Performs a change as one step of Undo.
     *
     * @throws CoreException when the change is for files that are others by now; nothing is written then
     */
    public static void perform(String title, Change change, IProgressMonitor monitor) throws CoreException {
        change.initializeValidationData(monitor);
        var operation = new PerformChangeOperation(change);
        operation.setUndoManager(RefactoringCore.getUndoManager(), title);
        ResourcesPlugin.getWorkspace().run(operation, monitor);
        var status = operation.getValidationStatus();
        if (status != null && status.hasFatalError()) {
            throw new CoreException(Status.error(status.getMessageMatchingSeverity(status.getSeverity())));
        }
    }

    /** The edits of one file as a change; refuses when the text is another by now. */
    public static TextFileChange textChange(String title, IFile file, EditedText edits) throws CoreException {
        String text;
        try {
            text = WorkspaceHeader.text(file);
            edits.apply(text);
            if (text.indexOf(UNDECODED) >= 0) {
                throw new BadInputException(
                        NLS.bind(Messages.FixChange_undecoded, file.getFullPath(), file.getCharset()));
            }
        } catch (BadInputException e) {
            throw new CoreException(Status.error(e.sentence(), e));
        }
        var change = new WholeTextChange(title, file, text);
        var root = new MultiTextEdit();
        for (TextEdit edit : edits.edits()) {
            root.addChild(new ReplaceEdit(edit.offset(), edit.length(), edit.text()));
        }
        change.setEdit(root);
        return change;
    }
}
