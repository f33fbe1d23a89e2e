// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.migrate;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
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
import org.pagewright.model.PagingType;

/**
 * Moves a media driver to demand paging by the six steps, the same that {@code pagewright migrate} runs; the second
 * step also writes what the first decided into the header.
 */
public final class MigrateDriverRefactoring extends SteppedRefactoring {
    private volatile @Nullable IFile driver;
    private volatile @Nullable IFile header;
    private volatile @Nullable MediaDriverSettings settings;
    private volatile KernelGeneration kernel = KernelGeneration.PINNED;
    private volatile String romStart = ""; //$NON-NLS-1$

    /** A migration whose source is chosen later. */
    public MigrateDriverRefactoring() {
        driver = null;
    }

    /** @param driver the C++ source */
    public MigrateDriverRefactoring(IFile driver) {
        this.driver = driver;
    }

    /** The C++ source; there must be one. */
    public IFile driver() {
        IFile chosen = driver;
        if (chosen == null) {
            throw new IllegalStateException("no source chosen"); //$NON-NLS-1$
        }
        return chosen;
    }

    /** Whether the source is chosen. */
    public boolean hasDriver() {
        return driver != null;
    }

    /** Chooses the source. */
    public void setDriver(IFile chosen) {
        if (!chosen.equals(driver)) {
            driver = chosen;
            setSettings(null, null);
        }
    }

    /** Chooses the header and what it shall say about the driver; null while the choice is open. */
    public void setSettings(@Nullable IFile chosenHeader, @Nullable MediaDriverSettings chosen) {
        header = chosenHeader;
        settings = chosen;
        invalidate();
    }

    /** What the header shall say about the driver, or null while the choice is open. */
    public @Nullable MediaDriverSettings settings() {
        return settings;
    }

    /** Chooses what is paged, from which drives, in fragments of how many pages. */
    public void setPaging(EnumSet<PagingType> types, List<Integer> pageDrives, @Nullable Integer numPages) {
        MediaDriverSettings old = settings;
        if (old != null) {
            List<Integer> drives = types.contains(PagingType.CODE) ? pageDrives : List.of();
            boolean pages = !types.isEmpty();
            settings = new MediaDriverSettings(old.prefix(), old.driveCount(), old.drives(), old.mediaCount(),
                    old.name(), pages ? PagingType.bitsOf(types) : null, pages ? drives.size() : null,
                    drives.isEmpty() ? null : drives, pages ? numPages : null, old.sectorShift(), old.instances());
            invalidate();
        }
    }

    /** Chooses the kernel generation. */
    public void setKernel(KernelGeneration generation) {
        kernel = generation;
        invalidate();
    }

    /** Whether a text can stand for the start of the ROM image: nothing, a number, or the name of a constant. */
    public static boolean isRomStart(String text) {
        return text.matches("|0[xX][0-9a-fA-F]+|[0-9]+|[A-Za-z_]\\w*(::[A-Za-z_]\\w*)*"); //$NON-NLS-1$
    }

    /** Where the ROM image starts on the media, in bytes; empty while nobody has told. */
    public String romStart() {
        return romStart;
    }

    /** Tells where the ROM image starts on the media, in bytes, as a number or a constant of the source. */
    public void setRomStart(String start) {
        romStart = start;
        invalidate();
    }

    @Override
    public String getName() {
        return hasDriver() ? NLS.bind(Messages.Migrate_name, driver().getName()) : Messages.Migrate_any;
    }

    @Override
    public List<String> titles() {
        return Arrays.stream(MigrationStep.values()).map(MigrationStep::title).toList();
    }

    @Override
    protected List<IFile> files() {
        IFile chosen = header;
        return chosen == null ? List.of(driver()) : List.of(driver(), chosen);
    }

    @Override
    protected StepPreview make(int step, Map<String, String> texts) throws BadInputException {
        MediaDriverSettings chosen = settings;
        IFile chosenHeader = header;
        if (chosen == null || chosenHeader == null) {
            throw new IllegalStateException("no settings chosen"); //$NON-NLS-1$
        }
        MigrationStep made = MigrationStep.values()[step];
        String name = name(driver());
        String before = texts.getOrDefault(name, ""); //$NON-NLS-1$
        var result = DriverMigration.run(new SourceFile(name, before), chosen,
                CheckOptions.DEFAULT.withKernel(kernel), EnumSet.of(made), romStart);
        StepResult report = result.steps().getFirst();
        if (made == MigrationStep.DRIVES || made == MigrationStep.HEADER) {
            String headerName = name(chosenHeader);
            String headerBefore = texts.getOrDefault(headerName, ""); //$NON-NLS-1$
            String headerAfter = made == MigrationStep.DRIVES ? headerBefore
                    : WorkspaceHeader.write(chosenHeader, headerBefore, chosen).apply(headerBefore);
            return new StepPreview(List.of(new StepPreview.Text(headerName, headerBefore, headerAfter)),
                    report.done(), report.left());
        }
        return new StepPreview(List.of(new StepPreview.Text(name, before, result.source().text())), report.done(),
                report.left());
    }

    @Override
    public RefactoringStatus checkInitialConditions(@Nullable IProgressMonitor monitor) {
        return !hasDriver() || driver().isAccessible() ? new RefactoringStatus()
                : RefactoringStatus.createFatalErrorStatus(NLS.bind(Messages.Migrate_missing, driver().getFullPath()));
    }

    @Override
    public RefactoringStatus checkFinalConditions(@Nullable IProgressMonitor monitor) throws CoreException {
        return settings == null ? RefactoringStatus.createFatalErrorStatus(Messages.Migrate_noSettings)
                : super.checkFinalConditions(monitor);
    }
}
