// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;
import org.pagewright.ide.core.charts.ChartLine;
import org.pagewright.ide.core.charts.RunChart;
import org.pagewright.ide.ui.runs.AccessibleGraphic;
import org.pagewright.ide.ui.runs.ThemeColor;

/** A chart of one run, or of two laid over each other: the second one with dashed lines. */
public final class LineChart {
    private static final ThemeColor[] COLORS = { ThemeColor.LINE_1, ThemeColor.LINE_2, ThemeColor.LINE_3,
            ThemeColor.LINE_4 };

    private final Chart chart;
    private double endMillis = 1;
    private String description = ""; //$NON-NLS-1$

    /** @param parent where the chart lies */
    public LineChart(Composite parent) {
        chart = new Chart(parent, SWT.NONE);
        Color background = chart.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND);
        Color foreground = chart.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND);
        chart.setBackground(background);
        chart.getPlotArea().setBackground(background);
        chart.getTitle().setForeground(foreground);
        chart.getTitle().setFont(JFaceResources.getFontRegistry()
                .getBold(JFaceResources.DEFAULT_FONT));
        chart.getLegend().setPosition(SWT.BOTTOM);
        chart.getLegend().setBackground(background);
        chart.getLegend().setForeground(foreground);
        for (IAxis axis : chart.getAxisSet().getAxes()) {
            axis.getTitle().setForeground(foreground);
            axis.getTitle().setFont(JFaceResources.getDefaultFont());
            axis.getTick().setForeground(foreground);
            axis.getGrid().setForeground(chart.getDisplay().getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW));
        }
        Composite plot = (Composite) chart.getPlotArea();
        plot.addListener(SWT.MouseWheel, e -> {
            zoom(e.count > 0);
            e.doit = false;
        });
        plot.addListener(SWT.KeyDown, this::key);
        plot.addListener(SWT.MouseDown, e -> plot.setFocus());
        plot.addListener(SWT.Traverse, e -> e.doit = true);
        AccessibleGraphic.install(plot, () -> description, () -> description);
    }

    /** The widget. */
    public Chart control() {
        return chart;
    }

    /** What a screen reader says of it. */
    public String description() {
        return description;
    }

    /** Shows one run. */
    public void show(RunChart content) {
        show(List.of(content), List.of("")); //$NON-NLS-1$
    }

    /** Shows runs over each other. */
    public void show(List<RunChart> runs, List<String> names) {
        chart.suspendUpdate(true);
        for (ISeries<?> old : chart.getSeriesSet().getSeries()) {
            chart.getSeriesSet().deleteSeries(old.getId());
        }
        RunChart first = runs.getFirst();
        double[] times = first.timeMillis();
        endMillis = times.length == 0 ? 1 : times[times.length - 1] + times[0];
        int shown = 0;
        for (int run = 0; run < runs.size(); run++) {
            for (int line = 0; line < runs.get(run).lines().size(); line++) {
                shown += add(runs.get(run), line, run, names.get(run)) ? 1 : 0;
            }
        }
        String title = first.kind().title();
        chart.getTitle().setText(shown == 0 ? NLS.bind(Messages.Chart_noValues, title) : title);
        IAxis x = chart.getAxisSet().getXAxis(0);
        IAxis y = chart.getAxisSet().getYAxis(0);
        x.getTitle().setText(Messages.Axis_time);
        y.getTitle().setText(NLS.bind(first.kind().unit(),
                String.format("%.1f", endMillis / Math.max(1, times.length)))); //$NON-NLS-1$
        boolean compared = runs.size() > 1;
        chart.getLegend().setVisible(shown > 1 || compared && shown > 0);
        x.setRange(new Range(0, endMillis));
        double most = largest(runs);
        y.setRange(new Range(0, most <= 0 ? 1 : most * 1.08));
        description = shown == 0 ? NLS.bind(Messages.Chart_nothing, title)
                : NLS.bind(Messages.Chart_name, new Object[] { title, times.length,
                        String.format(Locale.ROOT, "%.1f", endMillis), String.format(Locale.ROOT, "%.3f", most) }); //$NON-NLS-1$ //$NON-NLS-2$
        chart.suspendUpdate(false);
        chart.redraw();
    }

    private boolean add(RunChart content, int index, int run, String runName) {
        ChartLine line = content.lines().get(index);
        var xs = new ArrayList<Double>();
        var ys = new ArrayList<Double>();
        for (int i = 0; i < line.values().length; i++) {
            if (!Double.isNaN(line.values()[i])) {
                xs.add(content.timeMillis()[i]);
                ys.add(line.values()[i]);
            }
        }
        if (xs.isEmpty()) {
            return false;
        }
        String id = runName.isEmpty() ? line.name() : NLS.bind(Messages.Line_of, line.name(), runName);
        var series = (ILineSeries<?>) chart.getSeriesSet().createSeries(SeriesType.LINE, id);
        series.setXSeries(xs.stream().mapToDouble(Double::doubleValue).toArray());
        series.setYSeries(ys.stream().mapToDouble(Double::doubleValue).toArray());
        series.setLineColor(COLORS[(index + (content.lines().size() == 1 ? run : 0)) % COLORS.length].get());
        series.setLineWidth(2);
        series.setLineStyle(run == 0 ? LineStyle.SOLID : LineStyle.DASH);
        series.setSymbolType(xs.size() == 1 ? PlotSymbolType.CIRCLE : PlotSymbolType.NONE);
        series.setAntialias(SWT.ON);
        return true;
    }

    private static double largest(List<RunChart> runs) {
        return runs.stream().flatMap(run -> run.lines().stream()).flatMapToDouble(line -> Arrays.stream(line.values()))
                .filter(value -> !Double.isNaN(value)).max().orElse(0);
    }

    /** Nearer or farther in time. */
    public void zoom(boolean nearer) {
        Range range = chart.getAxisSet().getXAxis(0).getRange();
        double center = (range.lower + range.upper) / 2;
        double half = (range.upper - range.lower) / 2 * (nearer ? 0.7 : 1 / 0.7);
        setRange(center - half, center + half);
    }

    /** The whole run. */
    public void fit() {
        setRange(0, endMillis);
    }

    private void setRange(double from, double to) {
        double length = Math.max(endMillis / 1000, Math.min(endMillis, to - from));
        double start = Math.max(0, Math.min(from, endMillis - length));
        chart.getAxisSet().getXAxis(0).setRange(new Range(start, start + length));
        chart.redraw();
    }

    private void key(Event e) {
        Range range = chart.getAxisSet().getXAxis(0).getRange();
        double step = (range.upper - range.lower) / 10;
        switch (e.keyCode) {
        case SWT.ARROW_LEFT -> setRange(range.lower - step, range.upper - step);
        case SWT.ARROW_RIGHT -> setRange(range.lower + step, range.upper + step);
        default -> {
            switch (e.character) {
            case '+', '=' -> zoom(true);
            case '-' -> zoom(false);
            case '0' -> fit();
            default -> {
                // not ours
            }
            }
        }
        }
    }

    /** The chart as a PNG, as it is shown. */
    public byte[] png() {
        var size = chart.getSize();
        var image = new Image(chart.getDisplay(), Math.max(1, size.x), Math.max(1, size.y));
        try {
            chart.renderOffscreenImage(image);
            var loader = new ImageLoader();
            loader.data = new ImageData[] { image.getImageData() };
            var out = new java.io.ByteArrayOutputStream();
            loader.save(out, SWT.IMAGE_PNG);
            return out.toByteArray();
        } finally {
            image.dispose();
        }
    }
}
