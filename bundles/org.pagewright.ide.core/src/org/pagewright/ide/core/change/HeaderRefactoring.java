// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.change;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.osgi.util.NLS;
import org.pagewright.ide.core.check.FileCheck;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Finding;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.edit.EditedText;

/**
 * Writes the settings of one driver into a header: a new file, or minimal edits of the one that is there. Prepare,
 * show {@link #newText()}, then perform; a header that changed in between is refused.
 */
public final class HeaderRefactoring extends Refactoring {
    private @Nullable IFile target;
    private @Nullable EditedText edits;
    private String prefix = ""; //$NON-NLS-1$
    private String oldText = ""; //$NON-NLS-1$
    private String newText = ""; //$NON-NLS-1$

    /**
     * Computes the edits.
     *
     * @param before the text of the header that is there, else the empty text
     * @throws BadInputException with one sentence when that is no header
     */
    public void prepare(IFile file, String before, MediaDriverSettings settings) throws BadInputException {
        EditedText prepared = WorkspaceHeader.write(file, before, settings);
        newText = prepared.apply(before);
        target = file;
        edits = prepared;
        prefix = settings.prefix();
        oldText = before;
    }

    /** The header written, or null before {@link #prepare}. */
    public @Nullable IFile target() {
        return target;
    }

    /** The text before; empty for a new file. */
    public String oldText() {
        return oldText;
    }

    /** The text after. */
    public String newText() {
        return newText;
    }

    @Override
    public String getName() {
        return Messages.HeaderRefactoring_name;
    }

    @Override
    public RefactoringStatus checkInitialConditions(@Nullable IProgressMonitor monitor) {
        IFile file = target;
        if (file == null || !file.getProject().isOpen()) {
            return RefactoringStatus.createFatalErrorStatus(NLS.bind(Messages.HeaderRefactoring_closedProject,
                    file == null ? "" : file.getProject().getName())); //$NON-NLS-1$
        }
        return new RefactoringStatus();
    }

    @Override
    public RefactoringStatus checkFinalConditions(@Nullable IProgressMonitor monitor) {
        IFile file = target;
        EditedText prepared = edits;
        if (file == null || prepared == null) {
            return checkInitialConditions(monitor);
        }
        try {
            prepared.apply(file.exists() ? WorkspaceHeader.text(file) : ""); //$NON-NLS-1$
            return doubts(file);
        } catch (BadInputException e) {
            return RefactoringStatus.createFatalErrorStatus(e.sentence());
        }
    }

    /** What the rules say about the header as it will be. */
    private RefactoringStatus doubts(IFile file) throws BadInputException {
        var status = new RefactoringStatus();
        for (Finding finding : FileCheck.headerFindings(file, newText)) {
            String sentence = NLS.bind(Messages.Extension_finding,
                    new Object[] { finding.rule(), finding.range().line(), finding.message() });
            switch (finding.severity()) {
            case ERROR -> status.addError(sentence);
            case WARNING -> status.addWarning(sentence);
            case INFO -> status.addInfo(sentence);
            }
        }
        return status;
    }

    @Override
    public Change createChange(@Nullable IProgressMonitor monitor) throws CoreException {
        IFile file = target;
        EditedText prepared = edits;
        if (file == null || prepared == null) {
            throw new IllegalStateException("not prepared"); //$NON-NLS-1$
        }
        if (!file.exists()) {
            return new CreateFileChange(file, newText);
        }
        TextFileChange change = FixChange.textChange(
                NLS.bind(Messages.HeaderRefactoring_change, prefix, file.getFullPath().makeRelative()), file,
                prepared);
        change.setTextType("h"); //$NON-NLS-1$
        return change;
    }
}
