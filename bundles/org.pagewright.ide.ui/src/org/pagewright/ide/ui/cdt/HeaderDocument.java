// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.cdt;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IDocument;
import org.pagewright.ide.core.check.FileCheck;

/** Tells a header with drives and paging settings from the other files that CDT's editor shows. */
final class HeaderDocument {
    private HeaderDocument() {
    }

    static boolean is(@Nullable IDocument document) {
        var buffer = document == null ? null : FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
        if (buffer == null || buffer.getLocation() == null || buffer.getLocation().segmentCount() < 2) {
            return false;
        }
        IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(buffer.getLocation());
        return FileCheck.isHeader(file);
    }
}
