// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.IType;
import org.eclipse.jdt.launching.IJavaLaunchConfigurationConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.pagewright.boot.script.ScriptClass;
import org.pagewright.ide.ui.script.SimulatorKind;
import org.pagewright.ide.ui.script.SimulatorTypeDialog;

/** "Java Class...": a driver model in the place of sources; its project becomes the configuration's. */
final class DriverClassButton implements AttributeField {
    private final ListField drivers;
    private @Nullable String chosen;
    private String project = ""; //$NON-NLS-1$

    DriverClassButton(Composite parent, ListField drivers) {
        this.drivers = drivers;
        var button = new Button(parent, SWT.PUSH);
        button.setText(Messages.DriverClassButton_browse);
        button.addListener(SWT.Selection, e -> {
            IType type = SimulatorTypeDialog.choose(button.getShell(), SimulatorKind.DRIVER);
            if (type != null) {
                show(type);
            }
        });
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(button);
        drivers.makeRoomForButton();
    }

    void show(IType type) {
        chosen = type.getJavaProject().getElementName();
        drivers.show(List.of(ScriptClass.PREFIX + type.getFullyQualifiedName()));
    }

    @Override
    public void read(ILaunchConfiguration configuration) throws CoreException {
        project = configuration.getAttribute(IJavaLaunchConfigurationConstants.ATTR_PROJECT_NAME, ""); //$NON-NLS-1$
        chosen = null;
    }

    @Override
    public void write(ILaunchConfigurationWorkingCopy configuration) {
        String name = chosen;
        if (name != null) {
            project = name;
            configuration.setAttribute(IJavaLaunchConfigurationConstants.ATTR_PROJECT_NAME, name);
        }
    }

    private boolean hasClass() {
        return drivers.items().stream().anyMatch(item -> item.startsWith(ScriptClass.PREFIX));
    }

    @Override
    public @Nullable String prompt() {
        return hasClass() && chosen == null && project.isEmpty() ? Messages.DriverClassButton_prompt : null;
    }

    @Override
    public @Nullable String error() {
        return hasClass() && drivers.items().size() > 1
                ? NLS.bind(Messages.DriverClassButton_oneOnly, String.join(", ", drivers.items())) //$NON-NLS-1$
                : null;
    }
}
