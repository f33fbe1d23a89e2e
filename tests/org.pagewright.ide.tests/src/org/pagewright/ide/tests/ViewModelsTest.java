// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.pagewright.boot.sample.RunSample;
import org.pagewright.boot.sample.RunSamples;
import org.pagewright.boot.timeline.EventFilter;
import org.pagewright.ide.core.charts.ChartKind;
import org.pagewright.ide.core.charts.RunChart;
import org.pagewright.ide.core.charts.RunCharts;
import org.pagewright.ide.core.drives.CapsText;
import org.pagewright.ide.core.drives.DriveCounters;
import org.pagewright.ide.core.drives.Sparkline;
import org.pagewright.ide.core.export.CsvText;
import org.pagewright.ide.core.export.JsonTable;
import org.pagewright.ide.core.timeline.EventRows;
import org.pagewright.ide.core.timeline.TimeWindow;
import org.pagewright.kernel.trace.EventColumns;
import org.pagewright.kernel.trace.TraceKind;

/** The models behind the views, without any widget. */
class ViewModelsTest {

    @Test
    void aWindowKeepsItsAnchorAndStaysInsideTheRun() {
        TimeWindow all = TimeWindow.all(1_000_000);
        TimeWindow near = all.zoom(0.5, 400_000);
        assertEquals(500_000, near.lengthNanos());
        assertEquals(all.pixel(400_000, 1000), near.pixel(400_000, 1000));
        assertEquals(all, near.zoom(4, 400_000));
        assertEquals(0, near.pan(-5).fromNanos());
        assertEquals(1_000_000, near.pan(5).toNanos());
        assertEquals(TimeWindow.LEAST_NANOS, all.range(500, 501).lengthNanos());
        assertTrue(near.reveal(950_000).toNanos() > 950_000);
        assertEquals(near, near.reveal(300_000));
        assertEquals(200_000, all.tickNanos(7));
        assertEquals(500_000, all.tickNanos(3));
    }

    @Test
    void rowsPassTheFilterAndDeltasAreToTheRowBefore() throws Exception {
        var events = new EventColumns(new long[] { 0, 10, 30, 60 },
                new int[] { EventColumns.head(TraceKind.PAGE_FAULT, 0), EventColumns.head(TraceKind.PAGE_IN, 0),
                        EventColumns.head(TraceKind.PAGE_FAULT, 0), EventColumns.head(TraceKind.PAGE_FAULT, 0) },
                new long[4], new int[4], List.of("A"));
        EventFilter faults = EventFilter.parse("fault", events);
        EventRows rows = EventRows.filtered(events, faults);
        assertEquals(3, rows.size());
        assertEquals(30, rows.deltaNanos(1));
        assertEquals(1, rows.firstRow(5));
        assertEquals(2, EventRows.all(events).find(faults, 0, true));
        assertEquals(0, EventRows.all(events).find(faults, 2, false));
        assertEquals(-1, EventRows.all(events).find(faults, 3, true));
    }

    @Test
    void missingAndUnexpectedBitsHaveNames() {
        var counters = new DriveCounters("code", "ROFS", 1, 0, 0, 0, 0x111, 0x31, 0x204, 0x4);
        assertEquals(List.of("KDriveAttPageable", "KMediaAttPageable"), CapsText.missing(counters));
        assertEquals(List.of("KDriveAttRemovable"), CapsText.unexpected(counters));
        assertEquals("KDriveAttLocal | 0x8000", CapsText.drive(0x8001));
    }

    @Test
    void samplesBecomeStepsThatAddUp() {
        long[] early = new long[new RunSample(0).values()];
        early[0] = 30; // faults
        long[] late = early.clone();
        late[0] = 100;
        var samples = new RunSamples(List.of(RunSample.of(1_000_000, early), RunSample.of(6_000_000, late)));
        RunChart chart = RunCharts.of(ChartKind.FAULTS, samples);
        assertEquals(RunCharts.STEPS, chart.timeMillis().length);
        double sum = 0;
        for (double value : chart.lines().getFirst().values()) {
            sum += value;
        }
        assertEquals(100, sum);
        double[] longer = RunCharts.of(ChartKind.FAULTS, samples, 12_000_000).lines().getFirst().values();
        assertTrue(Double.isNaN(longer[RunCharts.STEPS - 1]), "nothing behind the end of the run");
        assertTrue(Double.isNaN(RunCharts.of(ChartKind.LATENCY, samples).lines().getFirst().values()[5]));
    }

    @Test
    void aSparklineHoldsEveryPageInOfItsDrive() {
        int drive = 3;
        var none = new RunSample(0);
        long[] values = new long[none.values()];
        int index = 0;
        while (RunSample.of(1, one(index)).get(org.pagewright.boot.sample.DriveMetric.PAGE_INS, drive) == 0) {
            index++;
        }
        values[index] = 7;
        RunSample last = RunSample.of(48_000, values);
        Sparkline line = Sparkline.of(new RunSamples(List.of(none, last)), drive);
        assertEquals(Sparkline.STEPS, line.values().size());
        assertEquals(7, line.values().stream().mapToLong(Long::longValue).sum());
        assertEquals(List.of(7L), Sparkline.NONE.with(none, last, drive).values());
        assertTrue(Sparkline.of(new RunSamples(List.of(none, last)), 4).isFlat());
    }

    @Test
    void tablesAreExportedAsCsvAndJson() {
        assertEquals("a,\"b,c\"\r\n\"say \"\"x\"\"\",\r\n",
                CsvText.of(List.of(List.of("a", "b,c"), List.of("say \"x\"", ""))));
        assertArrayEquals(new String[] { "[", "  {", "    \"n\": \"<1>\"", "  }", "]" },
                JsonTable.of(List.of("n"), List.of(List.of("<1>"))).lines().toArray());
    }

    private static long[] one(int index) {
        long[] values = new long[new RunSample(0).values()];
        values[index] = 1;
        return values;
    }
}
