// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.perspective;

import java.util.List;

import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.console.IConsoleConstants;
import org.pagewright.ide.ui.charts.ChartsView;
import org.pagewright.ide.ui.warm.WarmUp;
import org.pagewright.ide.ui.nandmap.NandMapView;
import org.pagewright.ide.ui.timeline.BootTimelineView;
import org.pagewright.ide.ui.views.PagingDrivesView;

/** Projects on the left, the editor above, drives and console below. */
public final class DemandPagingPerspective implements IPerspectiveFactory {
    /** Id of the perspective. */
    public static final String ID = "org.pagewright.ide.ui.perspective"; //$NON-NLS-1$

    private static final String PROJECT_EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer"; //$NON-NLS-1$

    @Override
    public void createInitialLayout(@Nullable IPageLayout layout) {
        if (layout == null) {
            return;
        }
        WarmUp.begin();
        String editors = layout.getEditorArea();
        layout.addView(PROJECT_EXPLORER, IPageLayout.LEFT, 0.22f, editors);
        IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.5f, editors); //$NON-NLS-1$
        bottom.addView(PagingDrivesView.ID);
        bottom.addView(BootTimelineView.ID);
        bottom.addView(NandMapView.ID);
        bottom.addView(ChartsView.ID);
        bottom.addView(IConsoleConstants.ID_CONSOLE_VIEW);
        bottom.addView(IPageLayout.ID_PROBLEM_VIEW);
        bottom.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
        for (String wizard : List.of("newMediaDefinitions", "newKernelExtension", "newDriverMigration", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                "newLddMigration", "newWorkload", "newDriverModel", "sampleProject")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
            layout.addNewWizardShortcut("org.pagewright.ide.ui." + wizard); //$NON-NLS-1$
        }
        for (String view : List.of(PagingDrivesView.ID, BootTimelineView.ID, NandMapView.ID, ChartsView.ID)) {
            layout.addShowViewShortcut(view);
        }
        layout.addShowViewShortcut(IConsoleConstants.ID_CONSOLE_VIEW);
        layout.addActionSet(IDebugUIConstants.LAUNCH_ACTION_SET);
    }
}
