// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.views;

import java.util.ArrayList;
import java.util.List;

import org.pagewright.boot.sample.RunSample;
import org.pagewright.ide.core.drives.DriveRow;
import org.pagewright.ide.core.drives.Sparkline;
import org.pagewright.ide.core.launch.BootRun;

/** Rows of a boot that goes on. */
final class LiveDrives {
    private List<DriveRow> rows = List.of();
    private RunSample before = new RunSample(0);
    private int run;
    /** The newest run that has ended; its counters may still be on their way. */
    private int ended;

    /** Goes on from other rows, for instance those of a run that has ended. */
    void set(List<DriveRow> fresh) {
        rows = fresh;
        run = 0;
    }

    /** Takes counters in; false when they come after the end of their run. */
    boolean take(BootRun from, RunSample sample) {
        if (from.number() <= ended) {
            return false;
        }
        boolean fresh = run != from.number();
        if (fresh) {
            run = from.number();
            before = new RunSample(0);
        }
        var counted = new ArrayList<DriveRow>();
        for (DriveRow row : rows) {
            Sparkline spark = fresh ? Sparkline.NONE : row.spark();
            counted.add(row.withLive(sample, spark.with(before, sample, row.number())));
        }
        before = sample;
        rows = counted;
        return true;
    }

    void end(BootRun of) {
        ended = Math.max(ended, of.number());
    }

    List<DriveRow> rows() {
        return rows;
    }
}
