// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.change;

import java.nio.charset.Charset;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.ContentStamp;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.osgi.util.NLS;
import org.eclipse.text.edits.UndoEdit;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.migration.fix.TextDifference;
import org.pagewright.model.BadInputException;
import org.pagewright.model.edit.EditedText;

/**
 * Edits of a file that reach the disk as a whole, and so does their undo. An editor that had unsaved changes keeps them
 * unsaved, together with the edits.
 */
final class WholeTextChange extends TextFileChange {
    private final String expected;
    private String before = ""; //$NON-NLS-1$
    private String after = ""; //$NON-NLS-1$

    /** @param expected the text this is for */
    WholeTextChange(String title, IFile file, String expected) {
        super(title, file);
        this.expected = expected;
    }

    /** The text decides, not a time stamp: after later changes were undone the file is the same again. */
    @Override
    public RefactoringStatus isValid(@Nullable IProgressMonitor monitor) {
        try {
            return WorkspaceHeader.text(getFile()).equals(expected) ? new RefactoringStatus()
                    : RefactoringStatus.createFatalErrorStatus(
                            NLS.bind(Messages.WholeTextChange_changed, getFile().getFullPath()));
        } catch (BadInputException e) {
            return RefactoringStatus.createFatalErrorStatus(e.sentence());
        }
    }

    @Override
    protected UndoEdit performEdits(@Nullable IDocument document) throws BadLocationException {
        if (document == null) {
            throw new IllegalArgumentException("no document"); //$NON-NLS-1$
        }
        before = document.get();
        UndoEdit undo = super.performEdits(document);
        after = document.get();
        return undo;
    }

    @Override
    protected void commit(@Nullable IDocument document, @Nullable IProgressMonitor monitor) throws CoreException {
        IFile file = getFile();
        ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(),
                LocationKind.IFILE);
        if (!needsSaving() || buffer == null || !WholeFile.isPossible(file)) {
            super.commit(document, monitor);
            return;
        }
        WholeFile.write(file, after, Charset.forName(file.getCharset()), monitor);
        buffer.revert(monitor); // what is on disk is what the buffer holds; it only has to learn that
    }

    @Override
    protected Change createUndoChange(@Nullable UndoEdit edit, @Nullable ContentStamp stamp) {
        try {
            String name = getFile().getFullPath().makeRelative().toString();
            var back = FixChange.textChange(getName(), getFile(),
                    EditedText.of(name, after, TextDifference.edits(after, before)));
            back.setTextType(getTextType());
            return back;
        } catch (CoreException e) {
            throw new IllegalStateException("the text is not the one just made", e); //$NON-NLS-1$
        }
    }
}
