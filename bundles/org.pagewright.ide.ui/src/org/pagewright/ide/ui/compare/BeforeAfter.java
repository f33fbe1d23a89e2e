// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.compare;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.pagewright.boot.written.WrittenDriver;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.ide.core.launch.BootConfigurations;
import org.pagewright.ide.core.launch.BootRuns;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.BoardSettings;
import org.pagewright.model.KernelGeneration;

/** Boots a board with what a driver source does now, then with a correct driver, and compares the two. */
public final class BeforeAfter extends Job {
    private static final int STEP_MILLIS = 50;
    private static final int STEPS_AFTER_END = 100;

    private final IFile file;

    /** @param file a driver source, or the header beside one */
    public BeforeAfter(IFile file) {
        super(NLS.bind(Messages.Before_job, file.getName()));
        this.file = file;
        setUser(true);
    }

    @Override
    protected IStatus run(@Nullable IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, 2);
        try {
            IFile driver = WorkspaceHeader.FILE_NAME.equals(file.getName()) ? driverBeside(file) : file;
            if (driver == null) {
                return Status.warning(NLS.bind(Messages.Before_noDriver, file.getFullPath()));
            }
            ILaunchConfiguration before = BootConfigurations.forDriver(driver);
            ILaunchConfiguration after = BootConfigurations.forHeader(header(driver));
            BootRuns.Finished left = boot(before, progress.split(1));
            BootRuns.Finished right = left == null ? null : boot(after, progress.split(1));
            if (left == null || right == null) {
                return progress.isCanceled() ? Status.CANCEL_STATUS
                        : Status.warning(NLS.bind(Messages.Before_failed, (left == null ? before : after).getName()));
            }
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> CompareRunsEditor.open(left, right));
            return Status.OK_STATUS;
        } catch (CoreException e) {
            return e.getStatus();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Status.CANCEL_STATUS;
        }
    }

    private static BootRuns.@Nullable Finished boot(ILaunchConfiguration configuration, SubMonitor progress)
            throws CoreException, InterruptedException {
        int last = BootRuns.instance().finished().stream().mapToInt(run -> run.run().number()).max().orElse(0);
        ILaunch launch = configuration.launch(ILaunchManager.RUN_MODE, progress);
        for (int left = STEPS_AFTER_END; left > 0;) {
            for (BootRuns.Finished run : BootRuns.instance().finished()) {
                if (run.run().number() > last && run.run().configurationName().equals(configuration.getName())) {
                    return run;
                }
            }
            if (progress.isCanceled()) {
                launch.terminate();
                return null;
            }
            Thread.sleep(STEP_MILLIS);
            left -= launch.isTerminated() ? 1 : 0;
        }
        return null;
    }

    private static IFile header(IFile driver) throws CoreException {
        for (IFile header : WorkspaceHeader.findAll()) {
            if (header.getProject().equals(driver.getProject())) {
                return header;
            }
        }
        throw new CoreException(Status.error(NLS.bind(Messages.Before_noDriver, driver.getFullPath())));
    }

    /** The first source in the header's folder that makes a mistake, else the first that is a media driver. */
    private static @Nullable IFile driverBeside(IFile header) throws CoreException {
        var drivers = new ArrayList<IFile>();
        try {
            BoardSettings board = WorkspaceHeader.read(header);
            for (IResource member : header.getParent().members()) {
                if (member instanceof IFile source && "cpp".equals(source.getFileExtension())) { //$NON-NLS-1$
                    Boolean wrong = makesMistakes(source, board);
                    if (Boolean.TRUE.equals(wrong)) {
                        return source;
                    } else if (wrong != null) {
                        drivers.add(source);
                    }
                }
            }
        } catch (BadInputException e) {
            throw new CoreException(Status.error(e.sentence(), e));
        }
        return drivers.isEmpty() ? null : drivers.getFirst();
    }

    /** Null when the source is no media driver of the board. */
    private static @Nullable Boolean makesMistakes(IFile source, BoardSettings board) throws CoreException {
        try {
            String text = new String(source.readAllBytes(), StandardCharsets.ISO_8859_1);
            return !WrittenDriver.read(List.of(new SourceFile(source.getName(), text)), board,
                    KernelGeneration.PINNED).mistakes().isEmpty();
        } catch (BadInputException e) {
            return null;
        }
    }
}
