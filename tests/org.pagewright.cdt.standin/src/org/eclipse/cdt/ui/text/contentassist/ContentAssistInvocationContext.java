// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.eclipse.cdt.ui.text.contentassist;

import org.eclipse.jface.text.ITextViewer;

/** Stands for the class of that name in CDT: where completions are asked for. */
public class ContentAssistInvocationContext {
    private final ITextViewer viewer;
    private final int offset;

    /** An offset in a viewer. */
    public ContentAssistInvocationContext(ITextViewer viewer, int offset) {
        this.viewer = viewer;
        this.offset = offset;
    }

    /** The viewer. */
    public ITextViewer getViewer() {
        return viewer;
    }

    /** The offset. */
    public int getInvocationOffset() {
        return offset;
    }
}
