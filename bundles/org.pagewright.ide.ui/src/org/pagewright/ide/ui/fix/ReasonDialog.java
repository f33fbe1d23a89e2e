// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.fix;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;

/** Asks why a finding is accepted; without a reason there is no OK. */
final class ReasonDialog extends InputDialog {

    /** @param last the reason given last time, which is often the same */
    ReasonDialog(String rule, String last) {
        super(null, NLS.bind(Messages.Accept_title, rule), Messages.Accept_message, last,
                text -> text.isBlank() ? "" : null); //$NON-NLS-1$
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        Control area = super.createDialogArea(parent);
        getText().setMessage(Messages.Accept_hint);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "org.pagewright.help.severities"); //$NON-NLS-1$
        return area;
    }
}
