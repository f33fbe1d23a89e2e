// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.migrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Path;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.osgi.util.NLS;
import org.pagewright.ide.core.check.CheckedFile;
import org.pagewright.ide.core.check.ProjectRules;
import org.pagewright.migration.fix.LddMigration;
import org.pagewright.migration.fix.LddStep;
import org.pagewright.migration.fix.RepairMade;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Finding;
import org.pagewright.model.edit.EditedText;

/** Makes the sources of a client driver (LDD) ready for writable data paging, step by step. */
public final class MigrateLddRefactoring extends SteppedRefactoring {
    /** Chosen on the UI thread, read where the steps are made. */
    private volatile List<IFile> sources = List.of();

    /** A migration whose sources are chosen later. */
    public MigrateLddRefactoring() {
        // nothing is chosen yet
    }

    /** @param sources the driver's C++ files, at least one */
    public MigrateLddRefactoring(Collection<IFile> sources) {
        setSources(sources);
    }

    /** Chooses the driver's C++ files, at least one. */
    public void setSources(Collection<IFile> chosen) {
        if (!sources.equals(List.copyOf(chosen))) {
            sources = List.copyOf(chosen);
            invalidate();
        }
    }

    /** The driver's C++ files. */
    public List<IFile> sources() {
        return sources;
    }

    @Override
    public String getName() {
        return sources.isEmpty() ? Messages.Ldd_any : NLS.bind(Messages.Ldd_name, sources.getFirst().getName());
    }

    @Override
    public List<String> titles() {
        return Arrays.stream(LddStep.values()).map(LddStep::title).toList();
    }

    @Override
    protected List<IFile> files() throws BadInputException {
        var files = new LinkedHashSet<>(sources);
        for (IFile source : sources) {
            for (SourceFile header : CheckedFile.of(source).headers()) {
                files.add(ResourcesPlugin.getWorkspace().getRoot().getFile(new Path(header.name())));
            }
        }
        return List.copyOf(files);
    }

    @Override
    protected StepPreview make(int step, Map<String, String> texts) throws BadInputException {
        List<IFile> chosen = sources;
        Set<String> sourceNames = chosen.stream().map(SteppedRefactoring::name).collect(Collectors.toSet());
        var drivers = new ArrayList<SourceFile>();
        var headers = new ArrayList<SourceFile>();
        texts.forEach((name, text) -> (sourceNames.contains(name) ? drivers : headers)
                .add(new SourceFile(name, text)));
        var result = LddMigration.run(drivers, headers, EnumSet.of(LddStep.values()[step]),
                ProjectRules.options(chosen.getFirst().getProject()));
        var made = result.steps().getFirst();
        var changed = new LinkedHashMap<String, StepPreview.Text>();
        for (EditedText edits : made.edits()) {
            String before = texts.getOrDefault(edits.file(), ""); //$NON-NLS-1$
            changed.put(edits.file(), new StepPreview.Text(edits.file(), before, edits.apply(before)));
        }
        if (changed.isEmpty()) {
            String name = name(chosen.getFirst());
            String text = texts.getOrDefault(name, ""); //$NON-NLS-1$
            changed.put(name, new StepPreview.Text(name, text, text));
        }
        return new StepPreview(List.copyOf(changed.values()), made.done().stream().map(RepairMade::title).toList(),
                made.left().stream().map(MigrateLddRefactoring::sentence).toList());
    }

    private static String sentence(Finding finding) {
        return NLS.bind(Messages.Ldd_left,
                new Object[] { finding.rule(), finding.file(), finding.range().line(), finding.message() });
    }

    @Override
    public RefactoringStatus checkInitialConditions(@Nullable IProgressMonitor monitor) {
        for (IFile source : sources) {
            if (!source.isAccessible()) {
                return RefactoringStatus
                        .createFatalErrorStatus(NLS.bind(Messages.Migrate_missing, source.getFullPath()));
            }
        }
        return new RefactoringStatus();
    }
}
