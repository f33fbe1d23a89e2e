// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.cdt;

import java.util.Map;
import java.util.Objects;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.IMarkerResolutionRelevance;
import org.osgi.framework.Bundle;
import org.pagewright.ide.ui.cdt.ForeignObject.Answer;

/**
 * The order of quick fixes in CDT's editor. It asks only resolutions that are proposals of its own for their relevance
 * and sorts all others, which count 10, by their labels; so what shall stand below the repairs is made such a proposal.
 */
public final class CEditorOrder {
    private static final String PROPOSAL = "org.eclipse.cdt.ui.text.ICCompletionProposal"; //$NON-NLS-1$
    private static final String POINT = "org.eclipse.cdt.ui.textHovers"; //$NON-NLS-1$
    /** From relevances up to 99 to those below 10. */
    private static final int SCALE = 10;

    private CEditorOrder() {
    }

    /** The same resolution, below the repairs in CDT's editor too; itself where CDT does not run. */
    public static <T extends IMarkerResolution2 & IMarkerResolutionRelevance> IMarkerResolution below(T resolution) {
        Class<?> proposal = proposal();
        if (proposal == null) {
            return resolution;
        }
        try {
            return (IMarkerResolution) ForeignObject.of(Objects.requireNonNull(proposal.getClassLoader()),
                    answers(resolution), proposal, IMarkerResolution2.class, IMarkerResolutionRelevance.class);
        } catch (IllegalArgumentException e) {
            return resolution; // a CDT that does not see the platform's interfaces; an order is not worth the fixes
        }
    }

    /** CDT's interface if its editor has been used: nothing of CDT is started for this. */
    private static @Nullable Class<?> proposal() {
        @Nullable
        IExtensionPoint point = Platform.getExtensionRegistry().getExtensionPoint(POINT);
        @Nullable
        Bundle bundle = point == null ? null : ContributorFactoryOSGi.resolve(point.getContributor());
        try {
            return bundle == null || bundle.getState() != Bundle.ACTIVE ? null : bundle.loadClass(PROPOSAL);
        } catch (ClassNotFoundException e) {
            return null; // a CDT that sorts otherwise
        }
    }

    private static <T extends IMarkerResolution2 & IMarkerResolutionRelevance> Map<String, Answer> answers(
            T resolution) {
        Answer label = arguments -> resolution.getLabel();
        Answer description = arguments -> resolution.getDescription();
        return Map.of("getLabel", label, "getDisplayString", label, "getIdString", label, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                "getDescription", description, "getAdditionalProposalInfo", description, //$NON-NLS-1$ //$NON-NLS-2$
                "getImage", arguments -> resolution.getImage(), //$NON-NLS-1$
                "getRelevanceForResolution", arguments -> resolution.getRelevanceForResolution(), //$NON-NLS-1$
                "getRelevance", arguments -> resolution.getRelevanceForResolution() / SCALE, //$NON-NLS-1$
                "run", arguments -> { //$NON-NLS-1$
                    if (arguments[0] instanceof IMarker marker) {
                        resolution.run(marker);
                    }
                    return null;
                });
    }
}
