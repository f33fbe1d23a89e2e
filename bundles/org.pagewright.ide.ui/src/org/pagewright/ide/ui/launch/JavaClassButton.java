// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.IType;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.JavaModelException;
import org.eclipse.jdt.launching.IJavaLaunchConfigurationConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.pagewright.boot.script.ScriptClass;
import org.pagewright.ide.core.script.SimulatorApi;
import org.pagewright.ide.ui.script.SimulatorKind;
import org.pagewright.ide.ui.script.SimulatorTypeDialog;

/** "Java Class...": chooses a workload of the workspace through JDT's search, and remembers its project. */
final class JavaClassButton implements AttributeField {
    private final ChoiceField workload;
    private final Combo project;
    private String known = ""; //$NON-NLS-1$

    JavaClassButton(Composite parent, ChoiceField workload, BootTab tab) {
        this.workload = workload;
        new Label(parent, SWT.NONE).setText(Messages.JavaClassButton_project);
        project = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
        project.add(""); //$NON-NLS-1$
        try {
            for (IJavaProject each : JavaCore.create(ResourcesPlugin.getWorkspace().getRoot()).getJavaProjects()) {
                if (SimulatorApi.isOn(each)) {
                    project.add(each.getElementName());
                }
            }
        } catch (JavaModelException e) {
            ILog.of(JavaClassButton.class).log(e.getStatus());
        }
        project.addModifyListener(e -> tab.changed());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(project);
        var button = new Button(parent, SWT.PUSH);
        button.setText(Messages.JavaClassButton_browse);
        button.addListener(SWT.Selection, e -> choose());
    }

    private void choose() {
        IType type = SimulatorTypeDialog.choose(project.getShell(), SimulatorKind.WORKLOAD);
        if (type != null) {
            workload.show(ScriptClass.PREFIX + type.getFullyQualifiedName());
            show(type.getJavaProject().getElementName());
        }
    }

    private void show(String name) {
        if (project.indexOf(name) < 0) {
            project.add(name);
        }
        project.setText(name);
    }

    @Override
    public void read(ILaunchConfiguration configuration) throws CoreException {
        known = configuration.getAttribute(IJavaLaunchConfigurationConstants.ATTR_PROJECT_NAME, ""); //$NON-NLS-1$
        show(known);
    }

    @Override
    public void write(ILaunchConfigurationWorkingCopy configuration) {
        String name = project.getText();
        if (name.equals(known)) {
            return; // the driver's class on the Main tab may have chosen another one since
        }
        known = name;
        configuration.setAttribute(IJavaLaunchConfigurationConstants.ATTR_PROJECT_NAME,
                name.isEmpty() ? (@Nullable String) null : name);
    }

    @Override
    public @Nullable String prompt() {
        return workload.value().startsWith(ScriptClass.PREFIX) && project.getText().isEmpty()
                ? Messages.JavaClassButton_prompt
                : null;
    }
}
