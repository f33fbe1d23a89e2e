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
import org.pagewright.boot.timeline.EventFilter;
import org.pagewright.ide.core.launch.BootAttributes;
import org.pagewright.ide.core.launch.BootChoices;
import org.pagewright.model.BadInputException;

/** Which events a trace holds, in the words of the timeline's filter; checked by the engine's own reader. */
final class FilterField implements AttributeField {
    private final Text text;

    FilterField(Composite parent, BootTab tab) {
        new Label(parent, SWT.NONE).setText(Messages.TraceTab_filter);
        text = new Text(parent, SWT.BORDER);
        text.setMessage(Messages.TraceTab_filterMessage);
        text.setToolTipText(Messages.TraceTab_filterTip);
        text.addModifyListener(e -> tab.changed());
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(text);
    }

    @Override
    public void read(ILaunchConfiguration configuration) throws CoreException {
        text.setText(configuration.getAttribute(BootAttributes.EVENT_FILTER, "")); //$NON-NLS-1$
    }

    @Override
    public void write(ILaunchConfigurationWorkingCopy configuration) {
        String words = text.getText().strip();
        configuration.setAttribute(BootAttributes.EVENT_FILTER, words.isEmpty() ? (@Nullable String) null : words);
    }

    @Override
    public @Nullable String error() {
        try {
            EventFilter.parse(text.getText(), BootChoices.noEvents());
            return null;
        } catch (BadInputException e) {
            return e.sentence();
        }
    }
}
