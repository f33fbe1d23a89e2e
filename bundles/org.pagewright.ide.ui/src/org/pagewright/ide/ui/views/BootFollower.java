// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.views;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.PlatformUI;
import org.pagewright.boot.sample.RunSample;
import org.pagewright.ide.core.drives.BootOutcome;
import org.pagewright.ide.core.drives.DriveRow;
import org.pagewright.ide.core.launch.BootRun;
import org.pagewright.ide.core.launch.BootRunListener;
import org.pagewright.ide.core.launch.BootRuns;

/** Shows in the view what a boot counts while it goes on, and its results when it has ended. */
final class BootFollower implements BootRunListener {
    private static final long TEXT_NANOS = 500_000_000;

    private final PagingDrivesView view;
    private final LiveDrives live = new LiveDrives();
    private int toldRun;
    private long toldAtNanos;

    BootFollower(PagingDrivesView view) {
        this.view = view;
    }

    /** The view shows other rows now. */
    void goOnFrom(List<DriveRow> rows) {
        live.set(rows);
    }

    @Override
    public void counted(BootRun run, RunSample sample) {
        IFile file = view.header();
        if (view.isPinned()) {
            return;
        }
        if (file == null || !file.exists()) {
            IFile booted = ResourcesPlugin.getWorkspace().getRoot().getFile(run.header());
            onUi(() -> view.show(booted));
        } else if (file.getFullPath().equals(run.header())) {
            onUi(() -> follow(file, run, sample));
        }
    }

    private void follow(IFile file, BootRun run, RunSample sample) {
        if (view.isOpen() && live.take(run, sample)) {
            view.showNumbers(live.rows());
            // Nobody reads a line that is another one ten times a second, and drawing it costs more than the numbers do.
            long now = System.nanoTime();
            if (run.number() != toldRun || now - toldAtNanos >= TEXT_NANOS) {
                toldRun = run.number();
                toldAtNanos = now;
                view.tell(DriveContent.running(file, run, sample));
            }
        }
    }

    @Override
    public void finished(BootRun run, BootOutcome outcome) {
        onUi(() -> {
            live.end(run);
            if (!view.isPinned() && view.isOpen()) {
                view.show(new BootRuns.Finished(run, outcome));
                if (view.getSite().getPage() != null) {
                    // the console came to the top while it was written
                    view.getSite().getPage().bringToTop(view);
                }
            }
        });
    }

    private static void onUi(Runnable work) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(work);
    }
}
