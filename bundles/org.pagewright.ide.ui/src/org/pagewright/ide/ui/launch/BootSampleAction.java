// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.intro.IIntroManager;
import org.eclipse.ui.intro.IIntroSite;
import org.eclipse.ui.intro.config.IIntroAction;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.texteditor.ITextEditor;
import org.pagewright.ide.core.change.SampleProject;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.ide.core.launch.BootConfigurations;
import org.pagewright.ide.ui.perspective.DemandPagingPerspective;
import org.pagewright.ide.ui.views.PagingDrivesView;

/** "Boot the sample board" on the welcome page: one click to a filled view. */
public final class BootSampleAction implements IIntroAction {
    private static final Pattern FIRST_MACRO = Pattern.compile("(?m)^#define +NAND_DRIVECOUNT"); //$NON-NLS-1$

    @Override
    public void run(@Nullable IIntroSite site, @Nullable Properties parameters) {
        IIntroManager intro = PlatformUI.getWorkbench().getIntroManager();
        intro.closeIntro(intro.getIntro());
        try {
            var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
            PlatformUI.getWorkbench().showPerspective(DemandPagingPerspective.ID, window);
            IWorkbenchPage page = window.getActivePage();
            page.showView(PagingDrivesView.ID);
            Job.create(Messages.BootSample_job, (ICoreRunnable) monitor -> {
                IFile header = SampleProject.create(SampleProject.H4, monitor).getFile(WorkspaceHeader.FILE_NAME);
                ILaunchConfiguration boot = BootConfigurations.forHeader(header);
                Matcher macro = FIRST_MACRO.matcher(header.readString());
                int offset = macro.find() ? macro.start() : 0;
                PlatformUI.getWorkbench().getDisplay().asyncExec(() -> boot(page, header, offset, boot));
            }).schedule();
        } catch (CoreException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }

    /** The header stands above the view that tells what came of it. */
    private static void boot(IWorkbenchPage page, IFile header, int offset, ILaunchConfiguration boot) {
        try {
            if (IDE.openEditor(page, header, false) instanceof ITextEditor editor) {
                editor.selectAndReveal(offset, 0);
            }
        } catch (CoreException e) {
            StatusManager.getManager().handle(e.getStatus());
        }
        DebugUITools.launch(boot, ILaunchManager.RUN_MODE);
    }
}
