// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Supplier;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
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
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.ContainerSelectionDialog;
import org.eclipse.ui.dialogs.FilteredResourcesSelectionDialog;
import org.eclipse.ui.dialogs.SaveAsDialog;

/** A file or folder: of the workspace, which other machines find too, or on disk. */
final class PathField implements AttributeField {
    /** What is asked for. */
    enum Kind {
        /** A file that is there. */
        FILE,
        /** A file that is written. */
        NEW_FILE,
        /** A folder that is made. */
        NEW_FOLDER
    }

    private final String attribute;
    private final Kind kind;
    private final Text text;

    PathField(Composite parent, String label, String attribute, Kind kind, BootTab tab) {
        this.attribute = attribute;
        this.kind = kind;
        new Label(parent, SWT.NONE).setText(label);
        text = new Text(parent, SWT.BORDER);
        text.setMessage(switch (kind) {
        case FILE -> Messages.PathField_none;
        case NEW_FILE -> Messages.PathField_noNewFile;
        case NEW_FOLDER -> Messages.PathField_noNewFolder;
        });
        text.addModifyListener(e -> tab.changed());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
        var browse = new Button(parent, SWT.PUSH);
        browse.setText(Messages.PathField_browse);
        GridDataFactory.fillDefaults().applyTo(browse);
        var menu = new Menu(browse);
        item(menu, Messages.PathField_workspace, this::browseWorkspace);
        item(menu, Messages.PathField_fileSystem, this::browseDisk);
        browse.addListener(SWT.Selection, e -> {
            menu.setLocation(browse.toDisplay(0, browse.getSize().y));
            menu.setVisible(true);
        });
    }

    private void item(Menu menu, String label, Supplier<@Nullable String> choice) {
        var item = new MenuItem(menu, SWT.PUSH);
        item.setText(label);
        item.addListener(SWT.Selection, e -> {
            String chosen = choice.get();
            if (chosen != null) {
                text.setText(chosen);
            }
        });
    }

    private @Nullable String browseWorkspace() {
        var root = ResourcesPlugin.getWorkspace().getRoot();
        switch (kind) {
        case FILE:
            var files = new FilteredResourcesSelectionDialog(text.getShell(), false, root, IResource.FILE);
            files.setTitle(Messages.PathField_select);
            files.setInitialPattern("?"); //$NON-NLS-1$
            return files.open() == Window.OK && files.getFirstResult() instanceof IFile file
                    ? file.getFullPath().toString()
                    : null;
        case NEW_FILE:
            var save = new SaveAsDialog(text.getShell());
            save.create();
            save.setTitle(Messages.PathField_select);
            IPath path = save.open() == Window.OK ? save.getResult() : null;
            return path == null ? null : path.toString();
        default:
            var folders = new ContainerSelectionDialog(text.getShell(), root, true, Messages.PathField_selectFolder);
            return folders.open() == Window.OK && folders.getResult()[0] instanceof IPath folder ? folder.toString()
                    : null;
        }
    }

    private @Nullable String browseDisk() {
        return kind == Kind.NEW_FOLDER ? new DirectoryDialog(text.getShell()).open()
                : new FileDialog(text.getShell(), kind == Kind.FILE ? SWT.OPEN : SWT.SAVE).open();
    }

    /** The path shown. */
    String path() {
        return text.getText().strip();
    }

    @Override
    public void read(ILaunchConfiguration configuration) throws CoreException {
        text.setText(configuration.getAttribute(attribute, "")); //$NON-NLS-1$
    }

    @Override
    public void write(ILaunchConfigurationWorkingCopy configuration) {
        configuration.setAttribute(attribute, path().isEmpty() ? (@Nullable String) null : path());
    }

    @Override
    public @Nullable String error() {
        if (path().isEmpty()) {
            return null;
        }
        return switch (kind) {
        case FILE -> isFile(path()) ? null : NLS.bind(Messages.PathField_missing, path());
        case NEW_FILE -> canMake(path()) ? null : NLS.bind(Messages.PathField_noParent, path());
        case NEW_FOLDER -> isFile(path()) ? NLS.bind(Messages.PathField_isFile, path()) : null;
        };
    }

    /** Whether a path names a file, of the workspace or on disk. */
    static boolean isFile(String path) {
        if (member(path) instanceof IFile) {
            return true;
        }
        try {
            return Files.isRegularFile(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Whether the folder in which a file is to be written is there. */
    private static boolean canMake(String path) {
        var inWorkspace = new org.eclipse.core.runtime.Path(path);
        if (inWorkspace.segmentCount() > 1
                && member(inWorkspace.removeLastSegments(1).toString()) instanceof IContainer) {
            return !(member(path) instanceof IContainer);
        }
        try {
            Path folder = Path.of(path).getParent();
            return folder != null && Files.isDirectory(folder) && !Files.isDirectory(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static @Nullable IResource member(String path) {
        return ResourcesPlugin.getWorkspace().getRoot().findMember(new org.eclipse.core.runtime.Path(path));
    }
}
