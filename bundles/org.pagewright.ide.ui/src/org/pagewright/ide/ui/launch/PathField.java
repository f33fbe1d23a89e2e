// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.FilteredResourcesSelectionDialog;

/** A file or folder: of the workspace, which other machines find too, or on disk. */
final class PathField implements AttributeField {
    private final String attribute;
    private final boolean folder;
    private final Text text;

    /** @param folder whether a folder that is to be made is asked for, rather than a file that is there */
    PathField(Composite parent, String label, String attribute, boolean folder, BootTab tab) {
        this.attribute = attribute;
        this.folder = folder;
        new Label(parent, SWT.NONE).setText(label);
        text = new Text(parent, SWT.BORDER);
        text.setMessage(folder ? Messages.PathField_noFolder : Messages.PathField_noFile);
        text.addModifyListener(e -> tab.changed());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
        var browse = new Button(parent, SWT.PUSH);
        browse.setText(Messages.PathField_browse);
        GridDataFactory.fillDefaults().applyTo(browse);
        browse.addListener(SWT.Selection, e -> browse());
    }

    private void browse() {
        if (folder) {
            var dialog = new DirectoryDialog(text.getShell());
            String chosen = dialog.open();
            if (chosen != null) {
                text.setText(chosen);
            }
            return;
        }
        var dialog = new FilteredResourcesSelectionDialog(text.getShell(), false,
                ResourcesPlugin.getWorkspace().getRoot(), IResource.FILE);
        dialog.setTitle(Messages.PathField_select);
        dialog.setInitialPattern("?"); //$NON-NLS-1$
        if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof IFile file) {
            text.setText(file.getFullPath().toString());
        }
    }

    @Override
    public void read(ILaunchConfiguration configuration) throws CoreException {
        text.setText(configuration.getAttribute(attribute, "")); //$NON-NLS-1$
    }

    @Override
    public void write(ILaunchConfigurationWorkingCopy configuration) {
        String path = text.getText().strip();
        configuration.setAttribute(attribute, path.isEmpty() ? (@Nullable String) null : path);
    }

    @Override
    public @Nullable String error() {
        String path = text.getText().strip();
        return path.isEmpty() || folder || isFile(path) ? null : NLS.bind(Messages.PathField_missing, path);
    }

    /** Whether a path names a file, of the workspace or on disk. */
    static boolean isFile(String path) {
        if (ResourcesPlugin.getWorkspace().getRoot()
                .findMember(new org.eclipse.core.runtime.Path(path)) instanceof IFile) {
            return true;
        }
        try {
            return Files.isRegularFile(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
