// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Path;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.FilteredResourcesSelectionDialog;
import org.pagewright.boot.script.ScriptClass;
import org.pagewright.ide.core.launch.BootAttributes;

/** The sources of the driver that is booted as it is written, or the Java class in its place. */
final class DriversField extends ListField {

    DriversField(Composite parent, BootTab tab) {
        super(parent, Messages.MainTab_drivers, BootAttributes.DRIVERS, tab);
        addButton(parent, Messages.MainTab_addDriver, DriversField::choose);
    }

    private static List<String> choose(Shell shell) {
        var dialog = new FilteredResourcesSelectionDialog(shell, true, ResourcesPlugin.getWorkspace().getRoot(),
                IResource.FILE);
        dialog.setTitle(Messages.MainTab_addDriverTitle);
        dialog.setInitialPattern("*.cpp"); //$NON-NLS-1$
        dialog.open();
        Object[] chosen = dialog.getResult();
        return chosen == null ? List.of()
                : Arrays.stream(chosen).map(IFile.class::cast).map(file -> file.getFullPath().toString()).toList();
    }

    @Override
    public @Nullable String error() {
        for (String path : items()) {
            if (!path.startsWith(ScriptClass.PREFIX)
                    && !(ResourcesPlugin.getWorkspace().getRoot().findMember(new Path(path)) instanceof IFile)) {
                return NLS.bind(Messages.HeaderField_missing, path);
            }
        }
        return null;
    }
}
