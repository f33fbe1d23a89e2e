// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.charts;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.pagewright.ide.core.charts.ChartKind;

/**
 * One chart for each kind, two in a row; in a low pane all of them stand in one row, and where that is too narrow the
 * first two stand alone.
 */
public final class ChartGrid {
    private static final int COLUMNS = 2;
    private static final int CHARTS = ChartKind.values().length;
    /** Pixels; in a lower chart scale, titles and legend leave the lines no height. */
    private static final int LEAST_HEIGHT = 170;
    private static final int LEAST_WIDTH = 210;

    private final Composite grid;
    private final List<LineChart> charts = new ArrayList<>();

    /**
     * A grid without charts.
     *
     * @param parent where the charts lie
     */
    public ChartGrid(Composite parent) {
        grid = new Composite(parent, SWT.NONE);
        grid.setLayout(new GridLayout(COLUMNS, true));
        for (int i = 0; i < ChartKind.values().length; i++) {
            var holder = new Composite(grid, SWT.NONE);
            holder.setLayout(new FillLayout());
            GridDataFactory.fillDefaults().grab(true, true).applyTo(holder);
        }
        grid.addListener(SWT.Resize, e -> arrange(grid.getClientArea()));
    }

    /** Makes the chart of the next kind. */
    public LineChart add() {
        var holder = (Composite) grid.getChildren()[charts.size()];
        var chart = new LineChart(holder);
        place(chart, grid.getClientArea());
        charts.add(chart);
        holder.layout();
        return chart;
    }

    /** Makes the charts of all kinds. */
    public ChartGrid addAll() {
        while (charts.size() < CHARTS) {
            add();
        }
        return this;
    }

    /** A low chart keeps its height for its lines. */
    private static void place(LineChart chart, Rectangle area) {
        int side = area.isEmpty() || area.height >= LEAST_HEIGHT ? SWT.BOTTOM : SWT.RIGHT;
        if (chart.control().getLegend().getPosition() != side) {
            chart.control().getLegend().setPosition(side);
        }
    }

    private void arrange(Rectangle area) {
        boolean high = area.height >= CHARTS / COLUMNS * LEAST_HEIGHT;
        boolean wide = area.width >= CHARTS * LEAST_WIDTH;
        ((GridLayout) grid.getLayout()).numColumns = high || !wide ? COLUMNS : CHARTS;
        Control[] holders = grid.getChildren();
        for (int i = COLUMNS; i < holders.length; i++) {
            holders[i].setVisible(high || wide);
            ((GridData) holders[i].getLayoutData()).exclude = !high && !wide;
        }
        charts.forEach(chart -> place(chart, area));
        grid.layout();
    }

    /** The widget. */
    public Composite control() {
        return grid;
    }

    /** The charts in the order of their kinds. */
    public List<LineChart> charts() {
        return List.copyOf(charts);
    }
}
