// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.fix;

import org.eclipse.core.resources.IMarker;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.IMarkerResolutionRelevance;
import org.eclipse.ui.PlatformUI;
import org.pagewright.ide.ui.help.HelpBrowser;
import org.pagewright.ide.ui.help.HelpWindow;

/** Opens the rule's page in the help: why, bad and good, and what happens on the board. */
final class ExplainResolution implements IMarkerResolution2, IMarkerResolutionRelevance {
    private static final int RELEVANCE = 30;

    private final String rule;
    private final String topic;

    ExplainResolution(String rule, String topic) {
        this.rule = rule;
        this.topic = topic;
    }

    @Override
    public String getLabel() {
        return NLS.bind(Messages.Explain_label, rule);
    }

    @Override
    public String getDescription() {
        return Messages.Explain_description;
    }

    @Override
    public @Nullable Image getImage() {
        return null;
    }

    @Override
    public void run(@Nullable IMarker marker) {
        if (HelpBrowser.isThere()) {
            PlatformUI.getWorkbench().getHelpSystem().displayHelpResource(href());
        } else {
            HelpWindow.show(href());
        }
    }

    /** The page made from the rule's guide. */
    String href() {
        return "/org.pagewright.help/docs/" + topic.replaceFirst("\\.md$", ".html"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    @Override
    public int getRelevanceForResolution() {
        return RELEVANCE;
    }
}
