// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.wizard;

import org.eclipse.core.resources.IFile;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/** The main file of what a wizard has made. */
final class MadeFile {
    private MadeFile() {
    }

    /** Selects it where projects are shown, and opens it. */
    static void show(IFile file) {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window != null) {
            BasicNewResourceWizard.selectAndReveal(file, window);
            try {
                IDE.openEditor(window.getActivePage(), file);
            } catch (PartInitException e) {
                StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
            }
        }
    }
}
