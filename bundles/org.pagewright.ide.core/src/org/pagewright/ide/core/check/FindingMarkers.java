// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.pagewright.model.Finding;
import org.pagewright.model.SourceRange;

/** Puts findings onto a file as markers, in one operation. */
public final class FindingMarkers {
    /** Marker type. */
    public static final String TYPE = "org.pagewright.ide.core.problem"; //$NON-NLS-1$
    /** Rule id of a marker. */
    public static final String RULE = "org.pagewright.rule"; //$NON-NLS-1$
    /** How many fixes a marker has; answers "is there a quick fix" without parsing anything. */
    public static final String FIXES = "org.pagewright.fixes"; //$NON-NLS-1$

    /** The rule's page, relative to {@code docs}; empty when there is none. */
    public static final String HELP_TOPIC = "org.pagewright.helpTopic"; //$NON-NLS-1$

    private FindingMarkers() {
    }

    /**
     * Checks a file and makes its markers those of the findings. A file that was saved meanwhile is checked again: the
     * check that its saving started may be over already.
     *
     * @throws OperationCanceledException when that was asked for; the markers are those of before then
     */
    static void refresh(IFile file, IProgressMonitor monitor) throws CoreException {
        SubMonitor progress = SubMonitor.convert(monitor);
        long stamp;
        do {
            stamp = file.getModificationStamp();
            List<Finding> findings = FileCheck.findings(file);
            replace(file, stamp, findings, progress.setWorkRemaining(2).split(1));
        } while (file.isAccessible() && file.getModificationStamp() != stamp);
    }

    /** One that is there already stays, with its identity. */
    private static void replace(IFile file, long stamp, List<Finding> findings, IProgressMonitor monitor)
            throws CoreException {
        // The file is the rule although markers need none: a change of the file connects an annotation model, which logs
        // an error for each marker that goes while it reads them.
        ResourcesPlugin.getWorkspace().run(inner -> {
            if (!file.isAccessible() || file.getModificationStamp() != stamp) {
                return;
            }
            var wanted = new ArrayList<Map<String, Object>>();
            findings.forEach(finding -> wanted.add(attributes(finding)));
            for (IMarker marker : file.findMarkers(TYPE, true, IResource.DEPTH_ZERO)) {
                if (!wanted.remove(marker.getAttributes())) {
                    marker.delete();
                }
            }
            for (Map<String, Object> attributes : wanted) {
                file.createMarker(TYPE, attributes);
            }
        }, file, IWorkspace.AVOID_UPDATE, monitor);
    }

    private static Map<String, Object> attributes(Finding finding) {
        var attributes = new HashMap<String, Object>();
        attributes.put(IMarker.MESSAGE, finding.rule() + ": " + finding.message()); //$NON-NLS-1$
        attributes.put(IMarker.SEVERITY, switch (finding.severity()) {
        case ERROR -> IMarker.SEVERITY_ERROR;
        case WARNING -> IMarker.SEVERITY_WARNING;
        case INFO -> IMarker.SEVERITY_INFO;
        });
        SourceRange range = finding.range();
        attributes.put(IMarker.LINE_NUMBER, range.line());
        if (range.offset() >= 0 && range.length() > 0) {
            attributes.put(IMarker.CHAR_START, range.offset());
            attributes.put(IMarker.CHAR_END, range.offset() + range.length());
        }
        attributes.put(RULE, finding.rule());
        attributes.put(HELP_TOPIC, finding.helpTopic());
        attributes.put(FIXES, finding.fixes().size());
        return attributes;
    }
}
