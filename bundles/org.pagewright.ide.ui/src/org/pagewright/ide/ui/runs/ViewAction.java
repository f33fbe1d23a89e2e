// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.runs;

import org.eclipse.jface.action.Action;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.ide.ui.images.Icon;

/** An action with text, icon and work; the tool tip is the text without its ellipsis. */
public final class ViewAction extends Action {
    private final Runnable work;

    /** An action with an icon, or without one. */
    public ViewAction(String text, @Nullable Icon icon, Runnable work) {
        super(text);
        this.work = work;
        setToolTipText(text.replace("...", "")); //$NON-NLS-1$ //$NON-NLS-2$
        if (icon != null) {
            setImageDescriptor(icon.descriptor());
        }
    }

    @Override
    public void run() {
        work.run();
    }
}
