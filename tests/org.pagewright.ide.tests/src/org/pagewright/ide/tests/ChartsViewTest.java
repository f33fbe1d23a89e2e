// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.eclipse.swtchart.ISeries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.core.charts.ChartKind;
import org.pagewright.ide.core.charts.RunCharts;
import org.pagewright.ide.core.launch.BootRuns;
import org.pagewright.ide.ui.charts.ChartsView;
import org.pagewright.ide.ui.charts.LineChart;

class ChartsViewTest {
    @RegisterExtension
    final OpenProject sample = OpenProject.sample();

    private ChartsView view;

    @BeforeEach
    void open() throws Exception {
        view = Workbench.show(ChartsView.class, ChartsView.ID);
    }

    @AfterEach
    void close() throws Exception {
        Workbench.hide(view);
    }

    @Test
    void drawsEveryFaultOfTheBootAndZooms() throws Exception {
        BootRuns.Finished run = FinishedBoot.of(sample.header());
        Workbench.waitFor("lines", () -> series(0).length == 2 && view.shown() instanceof BootRuns.Finished shown
                && shown.run().equals(run.run()));
        double faults = Workbench.ui(() -> Arrays.stream(series(0)[0].getYSeries()).sum());
        assertEquals(run.outcome().pageFaults(), faults);
        assertEquals(2, Workbench.ui(() -> series(ChartKind.LIVE_LIST.ordinal()).length));
        FinishedBoot.front(view, true);
        Screenshot.of(Workbench.ui(Workbench::windowShell), "charts");
        LineChart chart = view.charts().getFirst();
        double all = Workbench.ui(() -> length(chart));
        Workbench.ui(() -> {
            BootTimelineViewTest.action(view, "Zoom In").run();
            return null;
        });
        assertTrue(Workbench.ui(() -> length(chart)) < all);
        Workbench.ui(() -> {
            BootTimelineViewTest.action(view, "Show All").run();
            return null;
        });
        assertEquals(all, Workbench.ui(() -> length(chart)), 1e-9);
        byte[] png = Workbench.ui(chart::png);
        assertTrue(png.length > 1000 && png[1] == 'P' && png[2] == 'N' && png[3] == 'G');
        String csv = RunCharts.of(ChartKind.FAULTS, BootRuns.instance().record(run.run()).samples()).csv();
        assertTrue(csv.startsWith("timeMillis,faults,page-ins\r\n"));
        assertEquals(1 + RunCharts.STEPS, csv.lines().count());
    }

    private ISeries<?>[] series(int chart) {
        return view.charts().get(chart).control().getSeriesSet().getSeries();
    }

    private static double length(LineChart chart) {
        var range = chart.control().getAxisSet().getXAxis(0).getRange();
        return range.upper - range.lower;
    }
}
