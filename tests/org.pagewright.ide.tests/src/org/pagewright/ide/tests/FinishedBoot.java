// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.console.IConsoleConstants;
import org.pagewright.ide.core.launch.BootAttributes;
import org.pagewright.ide.core.launch.BootConfigurations;
import org.pagewright.ide.core.launch.BootRuns;
import org.pagewright.ide.ui.launch.BootShortcut;

/** Boots a header or a driver and waits for the end. */
final class FinishedBoot {
    private FinishedBoot() {
    }

    static BootRuns.Finished of(IFile file) {
        int before = newest();
        Workbench.ui(() -> start(file));
        Workbench.waitFor("the boot of " + file.getName(), () -> newest() > before);
        return BootRuns.instance().finished().getFirst();
    }

    /** Only starts the boot; on the UI thread. */
    static Void start(IFile file) {
        new BootShortcut().launch(new StructuredSelection(file), ILaunchManager.RUN_MODE);
        return null;
    }

    /** Boots a header with a fault. */
    static BootRuns.Finished of(IFile header, String fault) throws CoreException {
        int before = newest();
        var copy = BootConfigurations.forHeader(header).copy("with a fault");
        copy.setAttribute(BootAttributes.FAULTS, List.of(fault));
        copy.launch(ILaunchManager.RUN_MODE, null);
        Workbench.waitFor("the boot with " + fault, () -> newest() > before);
        return BootRuns.instance().finished().getFirst();
    }

    /** Brings a view to the front for a picture; the console comes up whenever something is written to it. */
    static void front(IViewPart view, boolean maximized) {
        Workbench.waitFor("the console to be gone", () -> {
            IViewPart console = Workbench.page().findView(IConsoleConstants.ID_CONSOLE_VIEW);
            if (console != null) {
                Workbench.page().hideView(console);
            }
            Workbench.page().activate(view);
            Workbench.page().setPartState(Workbench.page().getReference(view),
                    maximized ? IWorkbenchPage.STATE_MAXIMIZED : IWorkbenchPage.STATE_RESTORED);
            return console == null && Workbench.page().isPartVisible(view);
        });
    }

    /** Number of the newest finished run, 0 without one; the list itself keeps the newest only. */
    static int newest() {
        var finished = BootRuns.instance().finished();
        return finished.isEmpty() ? 0 : finished.getFirst().run().number();
    }
}
