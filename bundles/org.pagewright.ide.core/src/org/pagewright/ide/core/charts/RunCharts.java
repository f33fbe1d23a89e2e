// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.charts;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToLongFunction;

import org.pagewright.boot.sample.Metric;
import org.pagewright.boot.sample.RunSample;
import org.pagewright.boot.sample.RunSamples;

/** Makes charts from the samples of a run, in equal steps of virtual time. */
public final class RunCharts {
    /** Steps of a chart. */
    public static final int STEPS = 120;
    private static final double NANOS_PER_MILLI = 1e6;

    private RunCharts() {
    }

    /** A chart over the time of the run. */
    public static RunChart of(ChartKind kind, RunSamples samples) {
        long end = samples.size() == 0 ? 1 : samples.get(samples.size() - 1).timeNanos();
        return of(kind, samples, end);
    }

    /** A chart over a time of its own, so that runs of different length lie over each other. */
    public static RunChart of(ChartKind kind, RunSamples samples, long endNanos) {
        var steps = new Steps(samples, endNanos);
        List<ChartLine> lines = switch (kind) {
        case FAULTS -> List.of(steps.growth(Messages.Faults_faults, Metric.FAULTS),
                steps.growth(Messages.Faults_pageIns, Metric.PAGE_INS));
        case LATENCY -> List.of(steps.line(Messages.Latency_line, (before, after) -> {
            double count = after.get(Metric.PAGE_INS) - before.get(Metric.PAGE_INS);
            return (after.get(Metric.PAGE_IN_NANOS) - before.get(Metric.PAGE_IN_NANOS)) / count / NANOS_PER_MILLI;
        }));
        case LIVE_LIST -> steps.liveList();
        case WRITE_AMPLIFICATION -> List.of(steps.line(Messages.Write_line, (before, after) -> (double) after
                .get(Metric.NAND_PROGRAMMED_BYTES) / after.get(Metric.HOST_WRITTEN_BYTES)));
        };
        return new RunChart(kind, steps.timeMillis, lines);
    }

    /** The last samples before the end of each step. */
    private static final class Steps {
        private final RunSample[] ends = new RunSample[STEPS + 1];
        private final double[] timeMillis = new double[STEPS];
        /** Steps behind the end of the run hold nothing. */
        private final int used;

        Steps(RunSamples samples, long endNanos) {
            ends[0] = new RunSample(0);
            int next = 0;
            int filled = 0;
            for (int step = 0; step < STEPS; step++) {
                long until = (long) ((double) endNanos * (step + 1) / STEPS);
                timeMillis[step] = (until - (double) endNanos / STEPS / 2) / NANOS_PER_MILLI;
                RunSample last = ends[step];
                if (next < samples.size()) {
                    filled = step + 1;
                }
                while (next < samples.size() && samples.get(next).timeNanos() <= until) {
                    last = samples.get(next++);
                }
                ends[step + 1] = last;
            }
            used = filled;
        }

        ChartLine line(String name, ToDoubleBiFunction<RunSample, RunSample> value) {
            double[] values = new double[STEPS];
            for (int step = 0; step < STEPS; step++) {
                double v = step < used ? value.applyAsDouble(ends[step], ends[step + 1]) : Double.NaN;
                values[step] = Double.isInfinite(v) ? Double.NaN : v;
            }
            return new ChartLine(name, values);
        }

        ChartLine growth(String name, Metric metric) {
            return line(name, (before, after) -> after.get(metric) - before.get(metric));
        }

        List<ChartLine> liveList() {
            ChartLine young = level(Messages.LiveList_young, s -> s.get(Metric.YOUNG_PAGES));
            ChartLine old = level(Messages.LiveList_old, s -> s.get(Metric.OLD_PAGES));
            boolean fourLists = ends[STEPS].get(Metric.OLDEST_CLEAN_PAGES)
                    + ends[STEPS].get(Metric.OLDEST_DIRTY_PAGES) > 0;
            return fourLists
                    ? List.of(young, old, level(Messages.LiveList_clean, s -> s.get(Metric.OLDEST_CLEAN_PAGES)),
                            level(Messages.LiveList_dirty, s -> s.get(Metric.OLDEST_DIRTY_PAGES)))
                    : List.of(young, old);
        }

        private ChartLine level(String name, ToLongFunction<RunSample> value) {
            return line(name, (before, after) -> value.applyAsLong(after));
        }
    }
}
