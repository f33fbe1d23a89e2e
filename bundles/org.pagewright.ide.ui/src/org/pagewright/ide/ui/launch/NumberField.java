// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.pagewright.ide.core.change.NumberList;

/** A whole number of at least 1 in decimal or hexadecimal; empty for the default. */
final class NumberField implements AttributeField {
    private final String attribute;
    private final String name;
    private final int usual;
    private final Text text;

    NumberField(Composite parent, String label, String attribute, int usual, BootTab tab) {
        this.attribute = attribute;
        this.usual = usual;
        this.name = label.replace("&", "").replace(":", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        new Label(parent, SWT.NONE).setText(label);
        text = new Text(parent, SWT.BORDER);
        text.setMessage(String.valueOf(usual));
        text.addModifyListener(e -> tab.changed());
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(text);
    }

    @Override
    public void read(ILaunchConfiguration configuration) throws CoreException {
        text.setText(configuration.getAttribute(attribute, "")); //$NON-NLS-1$
    }

    @Override
    public void write(ILaunchConfigurationWorkingCopy configuration) {
        String typed = text.getText().strip();
        Integer number = number();
        // The command line knows decimal numbers only.
        String value = number == null ? typed : number.toString();
        configuration.setAttribute(attribute, value.isEmpty() ? (@Nullable String) null : value);
    }

    /** The number, the default when there is none. */
    int value() {
        Integer number = number();
        return number == null ? usual : number;
    }

    private @Nullable Integer number() {
        return NumberList.number(text.getText());
    }

    @Override
    public @Nullable String error() {
        Integer number = number();
        return text.getText().isBlank() || (number != null && number >= 1) ? null
                : NLS.bind(Messages.NumberField_wrong, name);
    }
}
