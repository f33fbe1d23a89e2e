// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.script;

import java.util.ArrayList;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.IJavaElement;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.IType;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.JavaModelException;
import org.eclipse.jdt.core.search.IJavaSearchScope;
import org.eclipse.jdt.core.search.SearchEngine;
import org.eclipse.jdt.ui.IJavaElementSearchConstants;
import org.eclipse.jdt.ui.JavaUI;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.pagewright.ide.core.script.SimulatorApi;
import org.pagewright.ide.core.script.SimulatorTypes;

/** Lets the user choose one of the workspace's workloads or driver models. */
public final class SimulatorTypeDialog {
    private SimulatorTypeDialog() {
    }

    /** The chosen type, or null. */
    public static @Nullable IType choose(Shell shell, SimulatorKind kind) {
        try {
            var types = new ArrayList<IJavaElement>();
            for (IJavaProject project : JavaCore.create(ResourcesPlugin.getWorkspace().getRoot()).getJavaProjects()) {
                if (SimulatorApi.isOn(project)) {
                    types.addAll(SimulatorTypes.in(project, kind.type()));
                }
            }
            if (types.isEmpty()) {
                MessageDialog.openInformation(shell, kind.dialogTitle(),
                        kind.noneMessage());
                return null;
            }
            IJavaSearchScope scope = SearchEngine.createJavaSearchScope(types.toArray(IJavaElement[]::new));
            var dialog = JavaUI.createTypeDialog(shell, PlatformUI.getWorkbench().getProgressService(), scope,
                    IJavaElementSearchConstants.CONSIDER_CLASSES, false, "?"); //$NON-NLS-1$
            dialog.setTitle(kind.dialogTitle());
            dialog.setMessage(kind.dialogMessage());
            if (dialog.open() == Window.OK && dialog.getResult()[0] instanceof IType type) {
                return type;
            }
        } catch (JavaModelException e) {
            ILog.of(SimulatorTypeDialog.class).log(e.getStatus());
        }
        return null;
    }
}
