// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.check;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.migration.check.Baseline;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.SeverityFile;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Finding;

/**
 * What a project decided about its findings. The severities stand in the project's {@code pagewright-rules.txt}, the
 * file that the command line reads in the same folder; a project without one uses the workspace's choice, which is
 * kept in the same form. Known findings stand in {@code pagewright-baseline.txt}.
 */
public final class ProjectRules {
    /** File of the severities, in the project's folder. */
    public static final String SEVERITIES = SeverityFile.DEFAULT_NAME;
    /** File of the known findings, in the project's folder. */
    public static final String BASELINE = "pagewright-baseline.txt"; //$NON-NLS-1$

    private static final String NODE = "org.pagewright.ide.core"; //$NON-NLS-1$
    private static final String KEY = "rules"; //$NON-NLS-1$

    private ProjectRules() {
    }

    /** The project's file of severities, which need not exist. */
    public static IFile severityFile(IProject project) {
        return project.getFile(SEVERITIES);
    }

    /** The project's file of known findings, which need not exist. */
    public static IFile baselineFile(IProject project) {
        return project.getFile(BASELINE);
    }

    /** The workspace's choice, in the form of the file. */
    public static String workspaceText() {
        return preferences().get(KEY, ""); //$NON-NLS-1$
    }

    /** Replaces the workspace's choice. */
    public static void setWorkspaceText(String text) throws BackingStoreException {
        IEclipsePreferences node = preferences();
        if (text.isBlank()) {
            node.remove(KEY);
        } else {
            node.put(KEY, text);
        }
        node.flush();
    }

    private static IEclipsePreferences preferences() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    /**
     * The severities that hold for a project.
     *
     * @throws BadInputException when a line of the file is wrong
     */
    public static SeverityFile severities(IProject project) throws BadInputException {
        IFile own = severityFile(project);
        return own.exists() ? SeverityFile.parse(own.getFullPath().makeRelative().toString(), WorkspaceHeader.text(own))
                : SeverityFile.parse(Messages.ProjectRules_workspace, workspaceText());
    }

    /**
     * The options of a check in a project.
     *
     * @throws BadInputException when a line of the severities is wrong
     */
    public static CheckOptions options(IProject project) throws BadInputException {
        SeverityFile chosen = severities(project);
        CheckOptions usual = CheckOptions.DEFAULT;
        return new CheckOptions(usual.kernel(), usual.memoryModel(), usual.macros(), usual.settings(),
                chosen.severities(), chosen.disabled());
    }

    /**
     * The findings that the project's baseline does not know.
     *
     * @throws BadInputException when the baseline cannot be read
     */
    static List<Finding> newOnes(IProject project, List<Finding> findings, List<SourceFile> sources)
            throws BadInputException {
        IFile known = baselineFile(project);
        return known.exists() ? Baseline.parse(WorkspaceHeader.text(known)).newOnes(findings, sources) : findings;
    }
}
