// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests.killed;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.ide.IDE;
import org.pagewright.ide.core.change.SampleProject;
import org.pagewright.ide.core.check.CheckJob;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.ide.ui.perspective.DemandPagingPerspective;

/** Opens the window on a workspace, shows the header in an editor, and closes the window again. */
public final class OpenedWorkbench implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        Display display = PlatformUI.createDisplay();
        try {
            PlatformUI.createAndRunWorkbench(display, new Advisor());
            return EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    /** Does the work when the window is there. */
    private static final class Advisor extends WorkbenchAdvisor {
        @Override
        public String getInitialWindowPerspectiveId() {
            return DemandPagingPerspective.ID;
        }

        @Override
        public void postStartup() {
            try {
                IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
                // The last session may have been killed before the project was in the workspace.
                IFile header = SampleProject.create(SampleProject.H4, new NullProgressMonitor())
                        .getFile(WorkspaceHeader.FILE_NAME);
                System.out.println("opened " + IDE.openEditor(page, header).getTitle());
                Job.getJobManager().join(CheckJob.FAMILY, null);
                page.closeAllEditors(false);
                Display.getCurrent().asyncExec(() -> PlatformUI.getWorkbench().close());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void stop() {
        // the window closes itself
    }
}
