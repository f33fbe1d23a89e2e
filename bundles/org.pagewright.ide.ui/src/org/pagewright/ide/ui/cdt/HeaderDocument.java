// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.cdt;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IDocument;
import org.pagewright.ide.core.drives.WorkspaceHeader;

/** Tells a header with drives and paging settings from the other files that CDT's editor shows. */
final class HeaderDocument {
    private HeaderDocument() {
    }

    /** Asks for the name alone, by a constant: to point at somebody's C++ starts nothing of ours. */
    static boolean is(@Nullable IDocument document) {
        var buffer = document == null ? null : FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
        return buffer != null && buffer.getLocation() != null
                && WorkspaceHeader.FILE_NAME.equalsIgnoreCase(buffer.getLocation().lastSegment());
    }
}
