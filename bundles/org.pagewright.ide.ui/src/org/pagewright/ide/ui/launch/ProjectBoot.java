// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.statushandlers.StatusManager;
import org.pagewright.ide.core.launch.BootCommand;
import org.pagewright.ide.core.launch.BootConfigurations;

/** Boots a project: its header, or the one that is chosen when it has several. */
final class ProjectBoot {
    private ProjectBoot() {
    }

    static void launch(IProject project, String mode) {
        try {
            List<ILaunchConfiguration> configurations = BootConfigurations.forProject(project);
            ILaunchConfiguration chosen = configurations.size() == 1 ? configurations.getFirst()
                    : choose(configurations);
            if (chosen != null) {
                DebugUITools.launch(chosen, mode);
            }
        } catch (CoreException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }

    private static @Nullable ILaunchConfiguration choose(
            List<ILaunchConfiguration> configurations) {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        var dialog = new ElementListSelectionDialog(window == null ? null : window.getShell(), new HeaderLabels());
        dialog.setTitle(Messages.ProjectBoot_title);
        dialog.setMessage(Messages.ProjectBoot_message);
        dialog.setElements(configurations.toArray());
        return dialog.open() == Window.OK && dialog.getFirstResult() instanceof ILaunchConfiguration chosen ? chosen
                : null;
    }

    /** Shows the header of a configuration. */
    private static final class HeaderLabels extends LabelProvider {
        @Override
        public String getText(@Nullable Object element) {
            try {
                return element instanceof ILaunchConfiguration configuration
                        ? BootCommand.header(configuration).getFullPath().makeRelative().toString()
                        : ""; //$NON-NLS-1$
            } catch (CoreException e) {
                return e.getStatus().getMessage();
            }
        }
    }
}
