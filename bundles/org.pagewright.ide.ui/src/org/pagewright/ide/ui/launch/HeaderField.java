// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Path;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.FilteredResourcesSelectionDialog;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.ide.core.launch.BootAttributes;

/** The header with a Browse button. */
final class HeaderField implements AttributeField {
    private final Text text;

    HeaderField(Composite parent, BootTab tab) {
        new Label(parent, SWT.NONE).setText(Messages.HeaderField_label);
        text = new Text(parent, SWT.BORDER);
        text.setMessage("/project/inc/" + WorkspaceHeader.FILE_NAME); //$NON-NLS-1$
        text.addModifyListener(e -> tab.changed());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        var browse = new Button(parent, SWT.PUSH);
        browse.setText(Messages.HeaderField_browse);
        browse.addListener(SWT.Selection, e -> browse());
    }

    private void browse() {
        var dialog = new FilteredResourcesSelectionDialog(text.getShell(), false,
                ResourcesPlugin.getWorkspace().getRoot(), IResource.FILE);
        dialog.setTitle(Messages.HeaderField_select);
        dialog.setInitialPattern(WorkspaceHeader.FILE_NAME);
        if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof IFile file) {
            text.setText(file.getFullPath().toString());
        }
    }

    /** The header, if the text names one. */
    @Nullable
    IFile file() {
        String path = text.getText().strip();
        return !path.isEmpty() && ResourcesPlugin.getWorkspace().getRoot().findMember(new Path(path)) instanceof IFile f
                ? f
                : null;
    }

    @Override
    public void read(ILaunchConfiguration configuration) throws CoreException {
        text.setText(configuration.getAttribute(BootAttributes.HEADER, "")); //$NON-NLS-1$
    }

    @Override
    public void write(ILaunchConfigurationWorkingCopy configuration) {
        configuration.setAttribute(BootAttributes.HEADER, text.getText().strip());
        IFile file = file();
        configuration.setMappedResources(file == null ? null : new IResource[] { file });
    }

    @Override
    public @Nullable String prompt() {
        return text.getText().isBlank() ? Messages.HeaderField_prompt : null;
    }

    @Override
    public @Nullable String error() {
        return file() == null ? NLS.bind(Messages.HeaderField_missing, text.getText().strip()) : null;
    }
}
