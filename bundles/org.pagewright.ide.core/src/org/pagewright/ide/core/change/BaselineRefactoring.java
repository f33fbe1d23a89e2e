// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.NullChange;
import org.eclipse.ltk.core.refactoring.resource.DeleteResourceChange;
import org.eclipse.osgi.util.NLS;
import org.pagewright.ide.core.check.CheckedFile;
import org.pagewright.ide.core.check.FileCheck;
import org.pagewright.ide.core.check.ProjectCheckJob;
import org.pagewright.ide.core.check.ProjectRules;
import org.pagewright.migration.check.Baseline;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Finding;

/** Writes the file of a project's known findings, in the form the command line reads; undo takes it back. */
public final class BaselineRefactoring {
    private BaselineRefactoring() {
    }

    /**
     * Makes findings of a project known; what is known already stays known.
     *
     * @param chosen which of the new findings
     * @return how many findings are known now
     * @throws CoreException with one sentence when a file cannot be read or written
     */
    public static int accept(IProject project, Predicate<Finding> chosen, IProgressMonitor monitor)
            throws CoreException {
        var sources = new ArrayList<SourceFile>();
        var known = new ArrayList<Finding>();
        Set<IFile> files = ProjectCheckJob.files(List.of(project));
        SubMonitor progress = SubMonitor.convert(monitor, files.size() + 1);
        try {
            for (IFile file : files) {
                progress.split(1).subTask(file.getName());
                List<Finding> all = FileCheck.allFindings(file);
                if (!all.isEmpty()) {
                    sources.add(CheckedFile.read(file));
                    Set<Finding> fresh = new HashSet<>(FileCheck.findings(file));
                    all.stream().filter(f -> !fresh.contains(f) || chosen.test(f)).forEach(known::add);
                }
            }
            var rewrite = FileRewrite.of(ProjectRules.baselineFile(project), Baseline.format(known, sources));
            String title = NLS.bind(Messages.Baseline_accept, project.getName());
            Change change = rewrite.change(title, "txt"); //$NON-NLS-1$
            if (change != null) {
                FixChange.perform(title, change, progress.split(1));
            }
            return known.size();
        } catch (BadInputException e) {
            throw new CoreException(Status.error(e.sentence(), e));
        }
    }

    /** Forgets all known findings of a project, so that they are reported again. */
    public static void clear(IProject project, @Nullable IProgressMonitor monitor) throws CoreException {
        IFile file = ProjectRules.baselineFile(project);
        String title = NLS.bind(Messages.Baseline_clear, project.getName());
        Change change = file.exists() ? new DeleteResourceChange(file.getFullPath(), true) : new NullChange(title);
        FixChange.perform(title, change, SubMonitor.convert(monitor));
    }
}
