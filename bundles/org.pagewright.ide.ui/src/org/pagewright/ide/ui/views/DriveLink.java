// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.views;

import java.util.function.Supplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.pagewright.ide.core.drives.DriveRow;

/** Rows and the editor follow each other while they are linked; a double click opens the editor anyway. */
final class DriveLink {
    private static final int SELECTION_MILLIS = 500;

    private final DriveTableViewer table;
    private final IWorkbenchPage page;
    private final Supplier<@Nullable IFile> header;
    private boolean linked;
    /** Rows are selected by the editor, which must not be asked to follow. */
    private boolean following;

    DriveLink(DriveTableViewer table, IWorkbenchPage page, Supplier<@Nullable IFile> header) {
        this.table = table;
        this.page = page;
        this.header = header;
        table.viewer().addPostSelectionChangedListener(e -> toEditor(false));
        table.viewer().addDoubleClickListener(e -> toEditor(true));
    }

    void setLinked(boolean link) {
        linked = link;
        if (link) {
            toEditor(false);
        }
    }

    /** Selects the rows of the macro at the caret. */
    void toRows(IFile file, ITextSelection caret) {
        if (linked && file.equals(header.get())) {
            EditorLink.fromEditor(file, caret, this::select);
        }
    }

    private void select(String prefix, int drive) {
        if (!table.control().isDisposed()) {
            following = true;
            table.select(row -> row.prefix().equals(prefix) && (drive < 0 || row.number() == drive));
            // the post selection event of this selection comes later than this call
            table.control().getDisplay().timerExec(SELECTION_MILLIS, () -> following = false);
        }
    }

    private void toEditor(boolean open) {
        IFile file = header.get();
        if (file != null && (open || linked && !following)
                && table.viewer().getStructuredSelection().getFirstElement() instanceof DriveRow row) {
            EditorLink.toEditor(page, file, row, open);
        }
    }
}
