// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.change;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.NullChange;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.osgi.util.NLS;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.fix.DriverMigration;
import org.pagewright.migration.fix.MigrationStep;
import org.pagewright.migration.fix.StepResult;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.edit.EditedText;

/** Moves a media driver source to demand paging by the six steps, the same that {@code pagewright migrate} runs. */
public final class MigrateDriverRefactoring extends Refactoring {
    private final IFile driver;
    private @Nullable MediaDriverSettings settings;
    private Set<MigrationStep> steps = EnumSet.allOf(MigrationStep.class);
    private KernelGeneration kernel = KernelGeneration.PINNED;
    private List<StepResult> results = List.of();

    /** @param driver the C++ source */
    public MigrateDriverRefactoring(IFile driver) {
        this.driver = driver;
    }

    /** The C++ source. */
    public IFile driver() {
        return driver;
    }

    /** Chooses what the header says about the driver; null while the choice is open. */
    public void setSettings(@Nullable MediaDriverSettings chosen) {
        settings = chosen;
    }

    /** Chooses the steps. */
    public void setSteps(Set<MigrationStep> chosen) {
        steps = Set.copyOf(chosen);
    }

    /** Chooses the kernel generation. */
    public void setKernel(KernelGeneration generation) {
        kernel = generation;
    }

    /** What each step did and left, after the final conditions were checked. */
    public List<StepResult> results() {
        return results;
    }

    @Override
    public String getName() {
        return NLS.bind(Messages.Migrate_name, driver.getName());
    }

    @Override
    public RefactoringStatus checkInitialConditions(@Nullable IProgressMonitor monitor) {
        return driver.isAccessible() ? new RefactoringStatus()
                : RefactoringStatus.createFatalErrorStatus(NLS.bind(Messages.Migrate_missing, driver.getFullPath()));
    }

    /** What is left for a person shows on the problems page; it does not stop the rest. */
    @Override
    public RefactoringStatus checkFinalConditions(@Nullable IProgressMonitor monitor) throws CoreException {
        var status = new RefactoringStatus();
        if (settings == null) {
            return RefactoringStatus.createFatalErrorStatus(Messages.Migrate_noSettings);
        }
        migrated();
        for (StepResult result : results) {
            result.left().forEach(status::addWarning);
        }
        return status;
    }

    @Override
    public Change createChange(@Nullable IProgressMonitor monitor) throws CoreException {
        String before = text();
        String after = migrated();
        if (after.equals(before)) {
            return new NullChange(Messages.Migrate_nothing);
        }
        var change = FixChange.textChange(getName(), driver,
                EditedText.of(driver.getFullPath().makeRelative().toString(), before,
                        LineEdits.between(before, after)));
        change.setTextType("cpp"); //$NON-NLS-1$
        return change;
    }

    private String migrated() throws CoreException {
        MediaDriverSettings chosen = settings;
        if (chosen == null) {
            throw new IllegalStateException("no settings chosen"); //$NON-NLS-1$
        }
        var source = new SourceFile(driver.getFullPath().makeRelative().toString(), text());
        var result = DriverMigration.run(source, chosen, CheckOptions.DEFAULT.withKernel(kernel), steps);
        results = result.steps();
        return result.source().text();
    }

    private String text() throws CoreException {
        try {
            return WorkspaceHeader.text(driver);
        } catch (BadInputException e) {
            throw new CoreException(org.eclipse.core.runtime.Status.error(e.sentence(), e));
        }
    }
}
