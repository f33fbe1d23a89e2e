// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.compare;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.pagewright.ide.ui.views.PagingDrivesView;

/** Compare Before and After Migration, on a driver source, a header, an editor of either, or the Paging Drives view. */
public final class BeforeAfterHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        IFile file = event == null ? null : file(event);
        if (file != null) {
            new BeforeAfter(file).schedule();
        }
        return null;
    }

    private static @Nullable IFile file(ExecutionEvent event) {
        var part = HandlerUtil.getActivePart(event);
        if (part instanceof PagingDrivesView view) {
            return view.header();
        }
        if (part instanceof IEditorPart editor) {
            return Adapters.adapt(editor.getEditorInput(), IFile.class);
        }
        return HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
                ? Adapters.adapt(selection.getFirstElement(), IFile.class)
                : null;
    }
}
