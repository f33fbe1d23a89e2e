// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.runs;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.pagewright.ide.ui.images.Icon;

/** Keeps the run shown. */
public final class PinAction extends Action {
    private final RunShower view;

    /** @param view keeps its run */
    public PinAction(RunShower view) {
        super(Messages.Pin_text, IAction.AS_CHECK_BOX);
        this.view = view;
        setToolTipText(Messages.Pin_tooltip);
        setImageDescriptor(Icon.PIN.descriptor());
    }

    @Override
    public void run() {
        view.setPinned(isChecked());
    }
}
