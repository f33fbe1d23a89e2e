// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.change;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.osgi.util.NLS;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.migration.fix.TextDifference;
import org.pagewright.model.BadInputException;
import org.pagewright.model.edit.EditedText;

/**
 * One file as it is and as it will be.
 *
 * @param file   the file, which need not exist
 * @param before its text; empty when it does not exist
 * @param after  its text afterwards
 * @param isNew  whether the file did not exist when this was made
 */
public record FileRewrite(IFile file, String before, String after, boolean isNew) {

    /**
     * The rewrite of a file as it is now.
     *
     * @throws BadInputException when the file is there but cannot be read
     */
    public static FileRewrite of(IFile file, String after) throws BadInputException {
        boolean isNew = !file.exists();
        return new FileRewrite(file, isNew ? "" : WorkspaceHeader.text(file), after, isNew); //$NON-NLS-1$
    }

    /** Whether anything would be written. */
    public boolean changes() {
        return isNew || !before.equals(after);
    }

    /** A fatal status when the file is another by now than it was when this was made. */
    public RefactoringStatus validate() {
        if (isNew) {
            return file.exists()
                    ? RefactoringStatus.createFatalErrorStatus(
                            NLS.bind(Messages.CreateFileChange_exists, file.getFullPath()))
                    : new RefactoringStatus();
        }
        try {
            EditedText.of(name(), before, List.of()).apply(WorkspaceHeader.text(file));
            return new RefactoringStatus();
        } catch (BadInputException e) {
            return RefactoringStatus.createFatalErrorStatus(e.sentence());
        }
    }

    /**
     * The change that writes it, or null when there is nothing to write.
     *
     * @param title    what the preview tree calls it
     * @param textType kind of text for the compare pane, such as {@code cpp}
     * @throws CoreException when the file is another by now
     */
    public @Nullable Change change(String title, String textType) throws CoreException {
        if (isNew) {
            return new CreateFileChange(file, after);
        }
        if (!changes()) {
            return null;
        }
        var edits = EditedText.of(name(), before, TextDifference.edits(before, after));
        var change = FixChange.textChange(title, file, edits);
        change.setTextType(textType);
        return change;
    }

    private String name() {
        return file.getFullPath().makeRelative().toString();
    }
}
