// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
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

    /** Run As on a header, a driver or a project. */
    static BootRuns.Finished of(IResource resource) {
        try (var boot = new NextBoot()) {
            Workbench.ui(() -> start(resource));
            return boot.await("the boot of " + resource.getName());
        }
    }

    /** Only starts the boot; on the UI thread. */
    static Void start(IResource resource) {
        new BootShortcut().launch(new StructuredSelection(resource), ILaunchManager.RUN_MODE);
        return null;
    }

    /** Boots a header with a fault. */
    static BootRuns.Finished of(IFile header, String fault) throws CoreException {
        var copy = BootConfigurations.forHeader(header).copy("with a fault");
        copy.setAttribute(BootAttributes.FAULTS, List.of(fault));
        launch(copy);
        return newest();
    }

    /** Boots what a configuration says; {@link #newest} is its result then. */
    static ILaunch launch(ILaunchConfiguration configuration) throws CoreException {
        try (var boot = new NextBoot()) {
            ILaunch launch = configuration.launch(ILaunchManager.RUN_MODE, null);
            try {
                boot.await("the boot of " + configuration.getName());
            } catch (AssertionError e) {
                throw new AssertionError(errors(launch), e);
            }
            return launch;
        }
    }

    /** What a boot that ends without a result says. */
    private static String errors(ILaunch launch) {
        return launch.getProcesses()[0].getStreamsProxy().getErrorStreamMonitor().getContents();
    }

    /** The run that has ended last. */
    static BootRuns.Finished newest() {
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
}
