// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.ILaunchShortcut2;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.pagewright.ide.core.launch.BootConfigurations;

/** Run As and Debug As on a header or a driver source; reuses the configuration that boots it already. */
public final class BootShortcut implements ILaunchShortcut2 {

    @Override
    public void launch(@Nullable ISelection selection, @Nullable String mode) {
        @Nullable
        IProject project = selection instanceof IStructuredSelection structured && fileOf(selection) == null
                ? Adapters.adapt(structured.getFirstElement(), IProject.class)
                : null;
        if (project != null && mode != null) {
            ProjectBoot.launch(project, mode);
            return;
        }
        launch(fileOf(selection), mode);
    }

    @Override
    public void launch(@Nullable IEditorPart editor, @Nullable String mode) {
        launch(fileOf(editor), mode);
    }

    @Override
    public ILaunchConfiguration @Nullable [] getLaunchConfigurations(@Nullable ISelection selection) {
        return null; // the platform then calls launch(), which finds the right one
    }

    @Override
    public ILaunchConfiguration @Nullable [] getLaunchConfigurations(@Nullable IEditorPart editor) {
        return null;
    }

    @Override
    public @Nullable IResource getLaunchableResource(@Nullable ISelection selection) {
        return fileOf(selection);
    }

    @Override
    public @Nullable IResource getLaunchableResource(@Nullable IEditorPart editor) {
        return fileOf(editor);
    }

    /** Boots a header, or what a driver source does. */
    public static void launch(@Nullable IFile file, @Nullable String mode) {
        if (file == null || mode == null) {
            return;
        }
        try {
            boolean source = "cpp".equals(file.getFileExtension()); //$NON-NLS-1$
            DebugUITools.launch(
                    source ? BootConfigurations.forDriver(file) : BootConfigurations.forHeader(file), mode);
        } catch (CoreException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }

    private static @Nullable IFile fileOf(@Nullable ISelection selection) {
        if (selection instanceof IStructuredSelection structured) {
            return Adapters.adapt(structured.getFirstElement(), IFile.class);
        }
        return null;
    }

    private static @Nullable IFile fileOf(@Nullable IEditorPart editor) {
        return editor == null ? null : Adapters.adapt(editor.getEditorInput(), IFile.class);
    }
}
