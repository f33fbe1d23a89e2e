// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.pagewright.boot.BootRequest;
import org.pagewright.ide.core.launch.BootAttributes;

/** The seed: empty for the default, else a whole number of 64 bits, which may be negative. */
final class SeedField implements AttributeField {
    private final Text text;

    SeedField(Composite parent, BootTab tab) {
        new Label(parent, SWT.NONE).setText(Messages.WorkloadTab_seed);
        text = new Text(parent, SWT.BORDER);
        text.setMessage(String.valueOf(BootRequest.DEFAULT_SEED));
        text.addModifyListener(e -> tab.changed());
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(text);
    }

    @Override
    public void read(ILaunchConfiguration configuration) throws CoreException {
        text.setText(configuration.getAttribute(BootAttributes.SEED, "")); //$NON-NLS-1$
    }

    @Override
    public void write(ILaunchConfigurationWorkingCopy configuration) {
        String typed = text.getText().strip();
        // The command line knows decimal numbers only.
        String value = error() == null && !typed.isEmpty() ? Long.decode(typed).toString() : typed;
        configuration.setAttribute(BootAttributes.SEED, value.isEmpty() ? (@Nullable String) null : value);
    }

    @Override
    public @Nullable String error() {
        String typed = text.getText().strip();
        if (typed.isEmpty()) {
            return null;
        }
        try {
            Long.decode(typed);
            return null;
        } catch (NumberFormatException e) {
            return Messages.WorkloadTab_badSeed;
        }
    }
}
