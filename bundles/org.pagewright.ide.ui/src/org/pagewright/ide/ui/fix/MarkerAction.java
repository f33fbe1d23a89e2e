// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.fix;

import java.util.function.BiConsumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.IMarkerResolutionRelevance;

/**
 * Something a user can do about a finding that is no edit of the place itself.
 *
 * @param label       what the proposal list shows
 * @param description the small page beside it
 * @param relevance   what comes first in lists; the edit of the place itself has {@value FixResolution#RELEVANCE}
 * @param action      what happens, given the file and the marker
 */
record MarkerAction(String label, String description, int relevance, BiConsumer<IFile, IMarker> action)
        implements IMarkerResolution2, IMarkerResolutionRelevance {

    @Override
    public int getRelevanceForResolution() {
        return relevance;
    }

    @Override
    public String getLabel() {
        return label;
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public @Nullable Image getImage() {
        return null;
    }

    @Override
    public void run(@Nullable IMarker marker) {
        if (marker != null && marker.getResource() instanceof IFile file) {
            action.accept(file, marker);
        }
    }
}
