// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.TraverseEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** A list attribute, one item per line. */
class ListField implements AttributeField {
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

    /** Replaces the items. */
    final void show(List<String> items) {
        text.setText(String.join("\n", items)); //$NON-NLS-1$
    }

    /** A multi-line field must not swallow the Tab key. */
    private static void leaveOnTab(TraverseEvent event) {
        if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
            event.doit = true;
        }
    }

    /** Chooses items from a list of what there is. */
    interface Chooser {
        List<String> choose(Shell shell);
    }

    /** Puts a button beside the lines that adds items. */
    final void addButton(Composite parent, String label, Chooser chooser) {
        GridDataFactory.createFrom((GridData) text.getLayoutData()).span(2, 1).applyTo(text);
        var button = new Button(parent, SWT.PUSH);
        button.setText(label);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(button);
        button.addListener(SWT.Selection, e -> {
            var all = new ArrayList<>(items());
            for (String item : chooser.choose(button.getShell())) {
                if (!all.contains(item)) {
                    all.add(item);
                }
            }
            show(all);
        });
    }

    /** Lets the lines reach down beside one more button in the third column. */
    final void makeRoomForButton() {
        ((GridData) text.getLayoutData()).verticalSpan++;
    }

    /** The lines that are not empty. */
    final List<String> items() {
        return text.getText().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    @Override
    public void read(ILaunchConfiguration configuration) throws CoreException {
        show(configuration.getAttribute(attribute, List.<String>of()));
    }

    @Override
    public void write(ILaunchConfigurationWorkingCopy configuration) {
        configuration.setAttribute(attribute, items().isEmpty() ? (@Nullable List<String>) null : items());
    }
}
