// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.charts;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.pagewright.ide.core.charts.ChartKind;

/** One chart for each kind, two in a row. */
public final class ChartGrid {
    private final Composite grid;
    private final List<LineChart> charts = new ArrayList<>();

    /** @param parent where the charts lie */
    public ChartGrid(Composite parent) {
        grid = new Composite(parent, SWT.NONE);
        grid.setLayout(new GridLayout(2, true));
        for (int i = 0; i < ChartKind.values().length; i++) {
            var holder = new Composite(grid, SWT.NONE);
            holder.setLayout(new FillLayout());
            GridDataFactory.fillDefaults().grab(true, true).applyTo(holder);
            charts.add(new LineChart(holder));
        }
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
