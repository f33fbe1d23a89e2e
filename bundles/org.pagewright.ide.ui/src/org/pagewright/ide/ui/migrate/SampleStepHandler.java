// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.migrate;

import java.lang.reflect.InvocationTargetException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ltk.core.refactoring.CheckConditionsOperation;
import org.eclipse.ltk.core.refactoring.PerformRefactoringOperation;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.pagewright.ide.core.change.SampleProject;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.ide.core.migrate.MigrateDriverRefactoring;
import org.pagewright.model.BadInputException;
import org.pagewright.model.MediaDriverSettings;

/** Makes one step of the migration on the sample driver, for the cheat sheet; each is one undo. */
public final class SampleStepHandler extends AbstractHandler {
    /** Which step, from 1. */
    public static final String STEP = "org.pagewright.ide.ui.migrateSampleStep.step"; //$NON-NLS-1$

    private static final String DRIVER = "mednand_before.cpp"; //$NON-NLS-1$
    /** The first steps are about the header, the others about the driver. */
    private static final int STEPS_IN_HEADER = 2;
    private static final String PREFIX = "NAND"; //$NON-NLS-1$

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) throws ExecutionException {
        if (event == null) {
            return null;
        }
        int step = Integer.parseInt(event.getParameter(STEP)) - 1;
        var changed = new Changed[1];
        try {
            PlatformUI.getWorkbench().getProgressService().busyCursorWhile(monitor -> {
                try {
                    changed[0] = migrate(step, SubMonitor.convert(monitor, 2));
                } catch (CoreException e) {
                    throw new InvocationTargetException(e);
                }
            });
            show(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), changed[0]);
        } catch (InvocationTargetException e) {
            throw new ExecutionException(String.valueOf(e.getCause().getMessage()), e.getCause());
        } catch (PartInitException e) {
            throw new ExecutionException(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private static Changed migrate(int step, SubMonitor progress) throws CoreException {
        IProject project = SampleProject.create(SampleProject.H4, progress.split(1));
        IFile driver = project.getFile(DRIVER);
        IFile header = project.getFile(WorkspaceHeader.FILE_NAME);
        var refactoring = new MigrateDriverRefactoring(driver);
        refactoring.setSettings(header, settings(header));
        for (int other = 0; other < refactoring.titles().size(); other++) {
            refactoring.setSkipped(other, other != step);
        }
        String before = driver.readString();
        perform(new PerformRefactoringOperation(refactoring, CheckConditionsOperation.ALL_CONDITIONS),
                progress.split(1));
        return step < STEPS_IN_HEADER ? Changed.macros(header) : Changed.lines(driver, before);
    }

    /** Opens the file and selects what the step is about. */
    private static void show(IWorkbenchPage page, Changed changed) throws PartInitException {
        if (IDE.openEditor(page, changed.file()) instanceof ITextEditor editor) {
            editor.selectAndReveal(changed.offset(), changed.length());
        }
    }

    /** The stretch of a file that a step wrote or looked at. */
    private record Changed(IFile file, int offset, int length) {
        private static final Pattern MACRO = Pattern.compile("(?m)^#define +" + PREFIX + "_PAGING_TYPE.*"); //$NON-NLS-1$ //$NON-NLS-2$

        static Changed macros(IFile header) throws CoreException {
            Matcher macro = MACRO.matcher(header.readString());
            return macro.find() ? new Changed(header, macro.start(), macro.end() - macro.start())
                    : new Changed(header, 0, 0);
        }

        /** The longest run of lines that were not there before. */
        static Changed lines(IFile file, String before) throws CoreException {
            Set<String> old = before.lines().collect(Collectors.toSet());
            var best = new Changed(file, 0, 0);
            int start = 0;
            int offset = 0;
            for (String line : file.readString().split("(?<=\n)")) { //$NON-NLS-1$
                boolean known = old.contains(line.stripTrailing());
                int end = offset + line.stripTrailing().length();
                if (known && !line.isBlank()) {
                    start = offset + line.length();
                } else if (!known && end - start > best.length()) {
                    best = new Changed(file, start, end - start);
                }
                offset += line.length();
            }
            return best;
        }
    }

    private static void perform(PerformRefactoringOperation operation, IProgressMonitor monitor) throws CoreException {
        ResourcesPlugin.getWorkspace().run(operation, monitor);
    }

    private static MediaDriverSettings settings(IFile header) throws CoreException {
        try {
            return WorkspaceHeader.read(header).drivers().stream().filter(d -> d.prefix().equals(PREFIX)).findFirst()
                    .orElseThrow(() -> new CoreException(Status.error(Messages.SampleStep_noDriver)));
        } catch (BadInputException e) {
            throw new CoreException(Status.error(e.sentence(), e));
        }
    }
}
