// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.charts;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.pagewright.ide.core.charts.ChartKind;

/** One chart for each kind, two in a row; where there is no room for two rows the first one stands alone. */
public final class ChartGrid {
    private static final int COLUMNS = 2;
    private static final int ROWS = ChartKind.values().length / COLUMNS;
    /** Pixels; in a lower chart title, scale and legend lie on each other. */
    private static final int LEAST_HEIGHT = 110;

    private final Composite grid;
    private final List<LineChart> charts = new ArrayList<>();

    /** @param parent where the charts lie */
    public ChartGrid(Composite parent) {
        grid = new Composite(parent, SWT.NONE);
        grid.setLayout(new GridLayout(COLUMNS, true));
        for (int i = 0; i < ChartKind.values().length; i++) {
            var holder = new Composite(grid, SWT.NONE);
            holder.setLayout(new FillLayout());
            GridDataFactory.fillDefaults().grab(true, true).applyTo(holder);
            charts.add(new LineChart(holder));
        }
        grid.addListener(SWT.Resize, e -> showRows(grid.getClientArea().height >= ROWS * LEAST_HEIGHT));
    }

    private void showRows(boolean all) {
        Control[] holders = grid.getChildren();
        for (int i = COLUMNS; i < holders.length; i++) {
            holders[i].setVisible(all);
            ((GridData) holders[i].getLayoutData()).exclude = !all;
        }
        // A low chart keeps its height for its lines.
        charts.forEach(chart -> chart.control().getLegend().setPosition(all ? SWT.BOTTOM : SWT.RIGHT));
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
