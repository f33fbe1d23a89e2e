// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.views;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.pagewright.boot.sample.Metric;
import org.pagewright.boot.sample.RunSample;
import org.pagewright.boot.sample.RunSamples;
import org.pagewright.boot.timeline.TimeText;
import org.pagewright.ide.core.drives.BootOutcome;
import org.pagewright.ide.core.drives.DriveRow;
import org.pagewright.ide.core.drives.DriveTable;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.ide.core.launch.BootRun;
import org.pagewright.ide.core.launch.BootRuns;
import org.pagewright.model.BadInputException;
import org.pagewright.model.edit.EditedText;

/**
 * What a background job found out about a header and a run.
 *
 * @param summary the line above the table
 * @param rows    its rows
 */
record DriveContent(String summary, List<DriveRow> rows) {
    private static final long SHOWN_NANOS = 1_000_000;

    static DriveContent load(IFile file, BootRuns.@Nullable Finished last) {
        String path = file.getFullPath().makeRelative().toString();
        try {
            if (last == null) {
                return new DriveContent(NLS.bind(Messages.Summary_notBooted, path),
                        DriveTable.rows(WorkspaceHeader.read(file), null));
            }
            List<DriveRow> rows = DriveTable.rows(WorkspaceHeader.read(file), last.outcome(), samples(last));
            return new DriveContent(booted(path, last.run(), last.outcome(), WorkspaceHeader.text(file)), rows);
        } catch (BadInputException e) {
            return new DriveContent(e.sentence(), List.of());
        }
    }

    /** The table says enough when a record is gone. */
    private static RunSamples samples(BootRuns.Finished run) {
        try {
            return BootRuns.instance().record(run.run()).samples();
        } catch (BadInputException e) {
            return RunSamples.NONE;
        }
    }

    private static String booted(String path, BootRun run, BootOutcome outcome, String textNow) {
        String text = NLS.bind(Messages.Summary_booted, new Object[] { path, outcome.headline(),
                number(outcome.pageFaults()), number(outcome.pageIns()), run.number() });
        return EditedText.hash(textNow).equals(run.headerHash()) ? text : text + Messages.Summary_stale;
    }

    /** The line above a boot that goes on; its time in milliseconds, as nobody reads more digits of one that runs. */
    static String running(IFile file, BootRun run, RunSample sample) {
        long shownNanos = sample.timeNanos() / SHOWN_NANOS * SHOWN_NANOS;
        return NLS.bind(Messages.Summary_running,
                new Object[] { file.getFullPath().makeRelative(), run.number(), TimeText.of(shownNanos),
                        number(sample.get(Metric.FAULTS)), number(sample.get(Metric.PAGE_INS)) });
    }

    private static String number(long value) {
        return String.format("%,d", value); //$NON-NLS-1$
    }
}
