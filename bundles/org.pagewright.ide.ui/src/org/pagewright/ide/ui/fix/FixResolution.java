// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.fix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Path;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolutionRelevance;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.pagewright.ide.core.change.FixChange;
import org.pagewright.ide.core.check.FileCheck;
import org.pagewright.ide.core.check.FindingMarkers;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;
import org.pagewright.model.edit.EditedText;

/** One fix; applied through a change, so that Undo takes it back. */
final class FixResolution extends WorkbenchMarkerResolution implements IMarkerResolutionRelevance {
    /** Repairs come before everything else one can do about a finding. */
    static final int RELEVANCE = 100;

    private final IMarker marker;
    private final Finding finding;
    private final Fix fix;

    FixResolution(IMarker marker, Finding finding, Fix fix) {
        this.marker = marker;
        this.finding = finding;
        this.fix = fix;
    }

    @Override
    public String getLabel() {
        return fix.title();
    }

    @Override
    public String getDescription() {
        return FixPreview.html(finding, fix);
    }

    @Override
    public @Nullable Image getImage() {
        return null;
    }

    @Override
    public void run(@Nullable IMarker chosen) {
        if (chosen == null || !(chosen.getResource() instanceof IFile file)) {
            return;
        }
        // Another fix of the same group may have moved the text: look the finding up again.
        FixGenerator.nearest(chosen, FileCheck.findings(file)).stream().flatMap(now -> now.fixes().stream())
                .filter(f -> f.title().equals(fix.title())).findFirst().ifPresent(this::perform);
    }

    private void perform(Fix current) {
        var files = new ArrayList<IFile>();
        for (EditedText edits : current.edits()) {
            files.add(ResourcesPlugin.getWorkspace().getRoot().getFile(new Path(edits.file())));
        }
        try {
            FixChange.perform(current.title(), files, current.edits(), new NullProgressMonitor());
        } catch (CoreException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }

    @Override
    public IMarker[] findOtherMarkers(IMarker @Nullable [] markers) {
        List<IMarker> others = markers == null ? List.of()
                : Arrays.stream(markers)
                        .filter(m -> !m.equals(marker)
                                && finding.rule().equals(m.getAttribute(FindingMarkers.RULE, ""))) //$NON-NLS-1$
                        .toList();
        return others.toArray(IMarker[]::new);
    }

    @Override
    public int getRelevanceForResolution() {
        return RELEVANCE;
    }
}
