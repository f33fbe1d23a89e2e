// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.migrate;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.ltk.core.refactoring.RefactoringStatusContext;
import org.eclipse.ltk.ui.refactoring.IStatusContextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.pagewright.ide.core.migrate.LeftByHand;

/** The whole sentence of a problem with the step it belongs to. */
public final class LeftByHandViewer implements IStatusContextViewer {
    private static final int MARGIN = 8;

    private @Nullable StyledText text;

    @Override
    public void createControl(@Nullable Composite parent) {
        var made = new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        made.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text = made;
    }

    @Override
    public @Nullable Control getControl() {
        return text;
    }

    @Override
    public void setInput(@Nullable RefactoringStatusContext context) {
        StyledText shown = text;
        if (shown != null && context instanceof LeftByHand left) {
            shown.setText(left.step() + "\n\n" + left.sentence()); //$NON-NLS-1$
            shown.setStyleRange(new StyleRange(0, left.step().length(), null, null, SWT.BOLD));
            shown.setFont(JFaceResources.getDialogFont());
        }
    }
}
