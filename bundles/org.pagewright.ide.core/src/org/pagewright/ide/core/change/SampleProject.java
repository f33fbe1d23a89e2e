// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.change;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspaceRunnable;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Sample boards as workspace projects; the files are those of the {@code samples} folder. */
public final class SampleProject {
    /** The board of the migration tutorial. */
    public static final String H4 = "h4"; //$NON-NLS-1$

    private static final String ROOT = "/samples/"; //$NON-NLS-1$

    private SampleProject() {
    }

    /** The project name a sample gets. */
    public static String projectName(String sample) {
        return "sample-" + sample; //$NON-NLS-1$
    }

    /**
     * Creates the project with all files of the sample; one that is there gets the files it lacks, as it does when the
     * workbench was killed while it was made.
     *
     * @throws CoreException when the workspace refuses
     */
    public static IProject create(String sample, IProgressMonitor monitor) throws CoreException {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IProject project = workspace.getRoot().getProject(projectName(sample));
        IWorkspaceRunnable work = inner -> fill(project, sample, SubMonitor.convert(inner));
        workspace.run(work, workspace.getRuleFactory().createRule(project), IWorkspace.AVOID_UPDATE, monitor);
        return project;
    }

    private static void fill(IProject project, String sample, SubMonitor progress) throws CoreException {
        if (!project.exists()) {
            project.create(progress.split(1));
        }
        project.open(progress.split(1));
        Bundle bundle = FrameworkUtil.getBundle(SampleProject.class);
        List<URL> entries = Collections.list(bundle.findEntries(ROOT + sample, "*", true)); //$NON-NLS-1$
        SubMonitor each = progress.setWorkRemaining(entries.size());
        for (URL entry : entries) {
            String path = entry.getPath();
            if (!path.endsWith("/")) { //$NON-NLS-1$
                IPath relative = new Path(path.substring(path.indexOf(ROOT) + ROOT.length() + sample.length() + 1));
                copy(entry, project.getFile(relative), each.split(1));
            }
        }
    }

    private static void copy(URL from, IFile to, IProgressMonitor monitor) throws CoreException {
        if (to.exists()) {
            return;
        }
        try (InputStream in = from.openStream()) {
            new CreateFileChange(to, new String(in.readAllBytes(), StandardCharsets.UTF_8)).perform(monitor);
        } catch (IOException e) {
            throw new CoreException(Status.error("The sample file " + from + " could not be read.", e)); //$NON-NLS-1$ //$NON-NLS-2$
        }
    }
}
