// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.fix;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.IMarkerResolutionRelevance;
import org.pagewright.ide.ui.launch.BootShortcut;

/** Boots the board with what the marked driver source really does. */
final class ReproduceResolution implements IMarkerResolution2, IMarkerResolutionRelevance {
    private static final int RELEVANCE = 20;

    @Override
    public String getLabel() {
        return Messages.Reproduce_label;
    }

    @Override
    public String getDescription() {
        return Messages.Reproduce_description;
    }

    @Override
    public @Nullable Image getImage() {
        return null;
    }

    @Override
    public void run(@Nullable IMarker marker) {
        if (marker != null && marker.getResource() instanceof IFile file) {
            BootShortcut.launch(file, ILaunchManager.RUN_MODE);
        }
    }

    @Override
    public int getRelevanceForResolution() {
        return RELEVANCE;
    }
}
