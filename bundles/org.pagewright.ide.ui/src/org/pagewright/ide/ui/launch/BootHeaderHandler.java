// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.pagewright.ide.ui.views.PagingDrivesView;

/** The Boot button of the Paging Drives view: boots the header the view shows. */
public final class BootHeaderHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        if (event == null) {
            return null;
        }
        IWorkbenchPart part = HandlerUtil.getActivePart(event);
        if (part instanceof PagingDrivesView view) {
            IFile header = view.header();
            if (header != null) {
                BootShortcut.launch(header, ILaunchManager.RUN_MODE);
            }
        }
        return null;
    }
}
