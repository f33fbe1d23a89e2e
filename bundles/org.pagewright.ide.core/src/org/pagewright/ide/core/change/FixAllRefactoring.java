// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.osgi.util.NLS;
import org.pagewright.ide.core.check.CheckedFile;
import org.pagewright.ide.core.check.FileCheck;
import org.pagewright.ide.core.check.ProjectRules;
import org.pagewright.migration.fix.FixAll;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Finding;
import org.pagewright.model.edit.EditedText;

/** Makes every safe repair of one rule in some files, as one change with one undo. */
public final class FixAllRefactoring extends Refactoring {
    private final String rule;
    private final List<IFile> files;
    private List<EditedText> edits = List.of();

    /** Repairs of a rule in files. */
    public FixAllRefactoring(String rule, Collection<IFile> files) {
        this.rule = rule;
        this.files = List.copyOf(files);
    }

    @Override
    public String getName() {
        return NLS.bind(Messages.FixAll_name, rule);
    }

    @Override
    public RefactoringStatus checkInitialConditions(@Nullable IProgressMonitor monitor) {
        return new RefactoringStatus();
    }

    /** Computes the repairs; what is left for a person shows on the problems page. */
    @Override
    public RefactoringStatus checkFinalConditions(@Nullable IProgressMonitor monitor) throws CoreException {
        var status = new RefactoringStatus();
        var made = new ArrayList<EditedText>();
        SubMonitor progress = SubMonitor.convert(monitor, files.size());
        try {
            var drivers = new LinkedHashMap<IFile, CheckedFile>();
            for (IFile file : files) {
                progress.split(1).subTask(file.getName());
                if (FileCheck.isHeader(file)) {
                    EditedText edit = HeaderFixes.all(file, rule);
                    if (!edit.edits().isEmpty()) {
                        made.add(edit);
                    }
                } else if (FileCheck.findings(file).stream().anyMatch(f -> f.rule().equals(rule))) {
                    drivers.put(file, CheckedFile.of(file));
                }
            }
            for (FixAll.Result result : fixed(drivers)) {
                made.addAll(result.edits());
                result.left().forEach(finding -> status.addWarning(left(finding)));
            }
        } catch (BadInputException e) {
            throw new CoreException(Status.error(e.sentence(), e));
        }
        edits = List.copyOf(made);
        if (edits.isEmpty()) {
            status.addFatalError(NLS.bind(Messages.FixAll_nothing, rule));
        }
        return status;
    }

    private static String left(Finding finding) {
        return NLS.bind(Messages.FixAll_left,
                new Object[] { finding.file(), finding.range().line(), finding.message() });
    }

    /** Project by project, for each has its own severities. */
    private List<FixAll.Result> fixed(Map<IFile, CheckedFile> drivers) throws BadInputException {
        var results = new ArrayList<FixAll.Result>();
        for (var project : drivers.keySet().stream().map(IFile::getProject).distinct().toList()) {
            var sources = new ArrayList<SourceFile>();
            var headers = new LinkedHashMap<String, SourceFile>();
            drivers.forEach((file, checked) -> {
                if (file.getProject().equals(project)) {
                    sources.add(checked.source());
                    checked.headers().forEach(header -> headers.put(header.name(), header));
                }
            });
            results.add(FixAll.run(sources, List.copyOf(headers.values()), Set.of(rule),
                    ProjectRules.options(project)));
        }
        return results;
    }

    @Override
    public Change createChange(@Nullable IProgressMonitor monitor) throws CoreException {
        var change = new CompositeChange(getName());
        for (EditedText edit : edits) {
            IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(new Path(edit.file()));
            TextFileChange one = FixChange.textChange(edit.file(), file, edit);
            one.setTextType("cpp"); //$NON-NLS-1$
            change.add(one);
        }
        return change;
    }
}
