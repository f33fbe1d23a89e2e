// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.pagewright.boot.LatencyOutcome;
import org.pagewright.boot.PagingOutcome;
import org.pagewright.boot.WearOutcome;
import org.pagewright.boot.sweep.SweepAxis;
import org.pagewright.boot.sweep.SweepOutcome;
import org.pagewright.boot.sweep.SweepPlan;
import org.pagewright.cli.sweep.SweepTable.Column;
import org.pagewright.cli.sweep.SweepTable.Figure;
import org.pagewright.cli.sweep.SweepTable.Row;

/** The columns of a sweep of boots. */
final class BootSweepTable {
    private static final List<Column> COLUMNS = List.of(new Column("verdict", "verdict"),
            new Column("bootNanos", "boot ms"), new Column("workloadNanos", "workload ms"),
            new Column("faults", "faults"), new Column("pageIns", "page-ins"), new Column("stolenPages", "stolen"),
            new Column("dataPageOuts", ""), new Column("rejuvenations", ""), new Column("pageInMeanNanos", ""),
            new Column("pageInP50Nanos", "p50 us"), new Column("pageInP99Nanos", "p99 us"),
            new Column("pageInMaxNanos", "longest us"),
            new Column("pageReads", ""), new Column("pagePrograms", "programs"), new Column("blockErases", "erases"),
            new Column("wrongPages", ""), new Column("eventHash", ""), new Column("headline", ""));

    private BootSweepTable() {
    }

    static SweepTable of(SweepPlan plan, List<SweepOutcome> outcomes) {
        var rows = new ArrayList<Row>();
        for (SweepOutcome outcome : outcomes) {
            PagingOutcome paging = outcome.paging();
            LatencyOutcome latency = outcome.latency();
            WearOutcome wear = outcome.wear();
            rows.add(new Row(outcome.settings(), List.of(Figure.word(outcome.verdict().id()),
                    millis(outcome.bootNanos()), millis(outcome.workloadNanos()), Figure.count(paging.faults()),
                    Figure.count(paging.pageIns()), Figure.count(paging.stolen()),
                    Figure.count(paging.dataPageOuts()), Figure.count(paging.rejuvenations()),
                    micros(latency.meanNanos()), micros(latency.p50Nanos()), micros(latency.p99Nanos()),
                    micros(latency.maxNanos()), Figure.count(wear.pageReads()), Figure.count(wear.pagePrograms()),
                    Figure.count(wear.blockErases()), Figure.count(paging.wrongPages()),
                    Figure.word(outcome.eventHash()), Figure.word(outcome.headline()))));
        }
        return new SweepTable(plan.axes().stream().map(SweepAxis::id).toList(), COLUMNS, rows);
    }

    private static Figure millis(long nanos) {
        return Figure.of(String.format(Locale.ROOT, "%.2f", nanos / 1e6), nanos);
    }

    private static Figure micros(long nanos) {
        return Figure.of(String.format(Locale.ROOT, "%.1f", nanos / 1e3), nanos);
    }
}
