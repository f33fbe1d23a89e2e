// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.dialogs.FilteredResourcesSelectionDialog;
import org.pagewright.ide.core.launch.BootAttributes;
import org.pagewright.ide.core.launch.BootChoices;
import org.pagewright.boot.BootRequest;
import org.pagewright.boot.script.ScriptClass;

/** What runs after the boot: a built-in workload, a trace file, or a Java class. */
final class WorkloadField extends ChoiceField {

    WorkloadField(Composite parent, BootTab tab) {
        super(parent, Messages.WorkloadTab_workload, BootAttributes.WORKLOAD, BootRequest.DEFAULT_WORKLOAD,
                BootChoices.workloads(), SWT.NONE, tab);
        var button = new Button(parent, SWT.PUSH);
        button.setText(Messages.WorkloadTab_traceFile);
        button.addListener(SWT.Selection, e -> choose(button));
        GridDataFactory.fillDefaults().applyTo(button);
        describe(parent, id -> BootChoices.describeWorkload(id.isEmpty() ? BootRequest.DEFAULT_WORKLOAD : id));
    }

    private void choose(Button button) {
        var dialog = new FilteredResourcesSelectionDialog(button.getShell(), false,
                ResourcesPlugin.getWorkspace().getRoot(), IResource.FILE);
        dialog.setTitle(Messages.WorkloadTab_selectTrace);
        dialog.setInitialPattern("?"); //$NON-NLS-1$
        if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof IFile file) {
            show(file.getFullPath().toString());
        }
    }

    @Override
    public @Nullable String error() {
        String workload = value();
        boolean known = workload.isEmpty() || workload.startsWith(ScriptClass.PREFIX)
                || BootChoices.workloads().contains(workload) || PathField.isFile(workload);
        return known ? null : NLS.bind(Messages.WorkloadTab_unknown, workload);
    }
}
