// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.views;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.texteditor.ITextEditor;
import org.pagewright.header.HeaderBoard;
import org.pagewright.ide.core.drives.DriveRow;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.model.BadInputException;
import org.pagewright.model.DriverSetting;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.SourceRange;
import org.pagewright.model.validate.SettingSource;

/** From a drive to its place in the header, and from a place to its drives; headers are read in jobs. */
final class EditorLink {
    /** Hears which drives stand at a place. */
    interface Found {
        /** A drive, or every drive of the driver when {@code drive} is -1. */
        void drive(String prefix, int drive);
    }

    private EditorLink() {
    }

    /** Selects a drive's number in its list; opens the editor only when asked to. */
    static void toEditor(IWorkbenchPage page, IFile header, DriveRow row, boolean open) {
        IEditorPart editor = page.findEditor(new FileEditorInput(header));
        if (editor == null && !open) {
            return;
        }
        background(header, board -> {
            @Nullable
            SourceRange range = place(board, row);
            if (range != null) {
                Display display = PlatformUI.getWorkbench().getDisplay();
                display.asyncExec(() -> select(page, header, range, open));
            }
        });
    }

    /** Finds the drive at the caret. */
    static void fromEditor(IFile header, ITextSelection caret, Found hears) {
        int offset = caret.getOffset();
        int line = caret.getStartLine() + 1;
        background(header, board -> {
            for (MediaDriverSettings driver : board.settings().drivers()) {
                for (DriverSetting setting : DriverSetting.values()) {
                    Optional<SettingSource> found = board.sources().source(driver.prefix(), setting);
                    if (found.isPresent() && found.get().range().line() == line) {
                        SettingSource source = found.get();
                        int drive = setting == DriverSetting.DRIVE_LIST || setting == DriverSetting.PAGE_DRIVE_LIST
                                ? itemAt(source.items(), source.values(), offset)
                                : -1;
                        PlatformUI.getWorkbench().getDisplay()
                                .asyncExec(() -> hears.drive(driver.prefix(), drive));
                        return;
                    }
                }
            }
        });
    }

    private static int itemAt(java.util.List<SourceRange> items, java.util.List<Long> values, int offset) {
        for (int i = 0; i < items.size() && i < values.size(); i++) {
            SourceRange item = items.get(i);
            if (offset >= item.offset() && offset <= item.offset() + item.length()) {
                return values.get(i).intValue();
            }
        }
        return -1;
    }

    private static @Nullable SourceRange place(HeaderBoard board, DriveRow row) {
        Optional<SettingSource> source = board.sources().source(row.prefix(), DriverSetting.DRIVE_LIST);
        if (source.isEmpty()) {
            return null;
        }
        int index = board.settings().driver(row.prefix()).map(d -> d.drivesOrEmpty().indexOf(row.number())).orElse(-1);
        return source.get().item(index);
    }

    private static void select(IWorkbenchPage page, IFile header, SourceRange range, boolean open) {
        try {
            IEditorPart editor = open ? IDE.openEditor(page, header) : page.findEditor(new FileEditorInput(header));
            if (editor instanceof ITextEditor text) {
                page.bringToTop(text);
                text.selectAndReveal(range.offset(), range.length());
            }
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }

    private static void background(IFile header, java.util.function.Consumer<HeaderBoard> work) {
        Job job = Job.create("Link with editor", (ICoreRunnable) monitor -> { //$NON-NLS-1$
            try {
                work.accept(WorkspaceHeader.board(header));
            } catch (BadInputException e) {
                // the view says what is wrong with this header already
                monitor.done();
            }
        });
        job.setSystem(true);
        job.schedule();
    }
}
