// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.eclipse.cdt.ui.text.c.hover;

import org.eclipse.jface.text.ITextHover;
import org.eclipse.ui.IEditorPart;

/** Stands for the interface of that name in CDT: what it asks of a hover. */
public interface ICEditorTextHover extends ITextHover {
    /** Tells the editor. */
    void setEditor(IEditorPart editor);
}
