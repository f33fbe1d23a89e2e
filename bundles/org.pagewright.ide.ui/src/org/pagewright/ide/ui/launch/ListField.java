// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.TraverseEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** A list attribute, one item per line. */
final class ListField implements AttributeField {
    private final String attribute;
    private final Text text;

    ListField(Composite parent, String label, String attribute, BootTab tab) {
        this.attribute = attribute;
        var caption = new Label(parent, SWT.NONE);
        caption.setText(NLS.bind(label, Messages.ListField_hint));
        GridDataFactory.fillDefaults().span(3, 1).applyTo(caption);
        text = new Text(parent, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL);
        text.addModifyListener(e -> tab.changed());
        text.addTraverseListener(ListField::leaveOnTab);
        GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(SWT.DEFAULT, 3 * text.getLineHeight())
                .applyTo(text);
    }

    /** A multi-line field must not swallow the Tab key. */
    private static void leaveOnTab(TraverseEvent event) {
        if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
            event.doit = true;
        }
    }

    @Override
    public void read(ILaunchConfiguration configuration) throws CoreException {
        text.setText(String.join("\n", configuration.getAttribute(attribute, List.<String>of()))); //$NON-NLS-1$
    }

    @Override
    public void write(ILaunchConfigurationWorkingCopy configuration) {
        List<String> lines = text.getText().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        configuration.setAttribute(attribute, lines.isEmpty() ? (@Nullable List<String>) null : lines);
    }
}
