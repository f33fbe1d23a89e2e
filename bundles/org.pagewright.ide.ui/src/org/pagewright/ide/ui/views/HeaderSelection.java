// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.views;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPart;
import org.pagewright.ide.core.drives.WorkspaceHeader;

/** Which header a selection or an editor stands for. */
final class HeaderSelection {
    private HeaderSelection() {
    }

    static @Nullable IFile of(@Nullable IWorkbenchPart part, @Nullable ISelection selection) {
        if (part instanceof IEditorPart editor) {
            return header(Adapters.adapt(editor.getEditorInput(), IFile.class));
        }
        if (selection instanceof IStructuredSelection structured && structured.size() == 1) {
            return header(Adapters.adapt(structured.getFirstElement(), IFile.class));
        }
        return null;
    }

    private static @Nullable IFile header(@Nullable IFile file) {
        return file != null && WorkspaceHeader.FILE_NAME.equals(file.getName()) ? file : null;
    }
}
