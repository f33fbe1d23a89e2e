// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.fix;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Path;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;
import org.pagewright.model.edit.EditedText;
import org.pagewright.model.edit.TextEdit;

/** What a fix changes, as the small page beside the proposal list. */
final class FixPreview {
    private static final int MOST_EDITS = 12;

    private FixPreview() {
    }

    static String html(Finding finding, Fix fix) {
        var html = new StringBuilder("<p>").append(escape(finding.message())).append("</p>"); //$NON-NLS-1$ //$NON-NLS-2$
        for (EditedText edits : fix.edits()) {
            IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(new Path(edits.file()));
            try {
                append(html, WorkspaceHeader.text(file), edits);
            } catch (BadInputException e) {
                html.append(escape(e.sentence()));
            }
        }
        return html.toString();
    }

    /** Each edit as the line before and the line after. */
    private static void append(StringBuilder html, String text, EditedText edits) {
        html.append("<pre>"); //$NON-NLS-1$
        int shown = 0;
        for (TextEdit edit : edits.edits()) {
            if (shown++ == MOST_EDITS || edit.end() > text.length()) {
                html.append("..."); //$NON-NLS-1$
                break;
            }
            int from = text.lastIndexOf('\n', edit.offset() - 1) + 1;
            int end = text.indexOf('\n', edit.end());
            int to = end < 0 ? text.length() : end;
            if (edit.length() > 0) {
                html.append("<del>").append(escape(text.substring(from, to))).append("</del>\n"); //$NON-NLS-1$ //$NON-NLS-2$
            }
            html.append("<b>").append(escape(text.substring(from, edit.offset()) + edit.text() //$NON-NLS-1$
                    + text.substring(edit.end(), to))).append("</b>\n"); //$NON-NLS-1$
        }
        html.append("</pre>"); //$NON-NLS-1$
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
    }
}
