// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import java.util.List;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A drop-down list whose first entry leaves the choice to the simulator. */
class ChoiceField implements AttributeField {
    private final String attribute;
    private final String usual;
    private final Combo combo;

    /**
     * A list without free text.
     *
     * @param usual what the simulator takes when nothing is chosen
     */
    ChoiceField(Composite parent, String label, String attribute, String usual, List<String> choices, BootTab tab) {
        this(parent, label, attribute, usual, choices, SWT.READ_ONLY, tab);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(combo);
    }

    /** @param style {@link SWT#READ_ONLY}, or {@link SWT#NONE} when a value may be typed that is not listed */
    ChoiceField(Composite parent, String label, String attribute, String usual, List<String> choices, int style,
            BootTab tab) {
        this.attribute = attribute;
        this.usual = NLS.bind(Messages.ChoiceField_default, usual);
        new Label(parent, SWT.NONE).setText(label);
        combo = new Combo(parent, SWT.DROP_DOWN | style);
        offer(choices);
        combo.setVisibleItemCount(20);
        combo.addModifyListener(e -> tab.changed());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
    }

    /** Lists choices; what is shown stays. */
    final void offer(List<String> choices) {
        if (!choices.equals(List.of(combo.getItems()).stream().skip(1).toList())) {
            String shown = combo.getText();
            combo.setItems(choices.toArray(String[]::new));
            combo.add(usual, 0);
            combo.setText(shown);
        }
    }

    /** Adds a line below that tells what the choice means. */
    final void describe(Composite parent, UnaryOperator<String> meaning) {
        new Label(parent, SWT.NONE);
        var line = new Label(parent, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).indent(5, 0).hint(200, SWT.DEFAULT).applyTo(line);
        combo.addModifyListener(e -> line.setText(meaning.apply(value())));
    }

    @Override
    public void read(ILaunchConfiguration configuration) throws CoreException {
        String value = configuration.getAttribute(attribute, ""); //$NON-NLS-1$
        combo.setText(value.isEmpty() ? usual : value);
    }

    @Override
    public void write(ILaunchConfigurationWorkingCopy configuration) {
        String text = value();
        configuration.setAttribute(attribute, text.isEmpty() ? (@Nullable String) null : text);
    }

    /** Shows a value. */
    final void show(String value) {
        combo.setText(value);
    }

    /** The text, empty for the default. */
    final String value() {
        String text = combo.getText().strip();
        return text.equals(usual) ? "" : text; //$NON-NLS-1$
    }
}
