// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.pagewright.ide.core.check.FileCheck;
import org.pagewright.ide.core.check.FindingMarkers;
import org.pagewright.ide.ui.cdt.CEditorOrder;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;

/** Offers the fixes of the finding a marker stands for, made for the text as it is now. */
public final class FixGenerator implements IMarkerResolutionGenerator2 {

    @Override
    public boolean hasResolutions(@Nullable IMarker marker) {
        return marker != null && (marker.getAttribute(FindingMarkers.FIXES, 0) > 0 || !topic(marker).isEmpty());
    }

    @Override
    public IMarkerResolution[] getResolutions(@Nullable IMarker marker) {
        var resolutions = new ArrayList<IMarkerResolution>();
        if (marker != null && marker.getResource() instanceof IFile file) {
            nearest(marker, FileCheck.findings(file)).ifPresent(finding -> {
                for (Fix fix : finding.fixes()) {
                    resolutions.add(new FixResolution(marker, finding, fix));
                }
            });
        }
        if (marker != null && marker.getResource() instanceof IFile file && !topic(marker).isEmpty()) {
            String rule = marker.getAttribute(FindingMarkers.RULE, ""); //$NON-NLS-1$
            if (marker.getAttribute(FindingMarkers.FIXES, 0) > 0) {
                resolutions.add(CEditorOrder.below(FixAllAction.inFile(rule, file)));
                resolutions.add(CEditorOrder.below(FixAllAction.inProject(rule, file)));
            }
            if (!FileCheck.isHeader(file)) {
                resolutions.add(CEditorOrder.below(new ReproduceResolution()));
                resolutions.add(CEditorOrder.below(AcceptActions.withReason(rule)));
            }
            resolutions.add(CEditorOrder.below(AcceptActions.asKnown(rule)));
            resolutions.add(CEditorOrder.below(AcceptActions.severity(rule)));
            resolutions.add(CEditorOrder.below(new ExplainResolution(rule, topic(marker))));
        }
        return resolutions.toArray(IMarkerResolution[]::new);
    }

    private static String topic(IMarker marker) {
        return marker.getAttribute(FindingMarkers.HELP_TOPIC, ""); //$NON-NLS-1$
    }

    /** The finding a marker stands for; of several with the same words the one that is nearest to its line. */
    static Optional<Finding> nearest(IMarker marker, List<Finding> findings) {
        int line = marker.getAttribute(IMarker.LINE_NUMBER, 0);
        return findings.stream().filter(finding -> fits(marker, finding))
                .min(Comparator.comparingInt(finding -> Math.abs(finding.range().line() - line)));
    }

    /** Lines may have moved since the check; the message is what the user clicked on. */
    static boolean fits(IMarker marker, Finding finding) {
        return finding.rule().equals(marker.getAttribute(FindingMarkers.RULE, "")) //$NON-NLS-1$
                && marker.getAttribute(IMarker.MESSAGE, "").endsWith(finding.message()); //$NON-NLS-1$
    }
}
