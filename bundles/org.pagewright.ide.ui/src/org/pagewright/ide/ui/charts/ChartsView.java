// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.charts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.pagewright.boot.sample.RunSamples;
import org.pagewright.ide.core.charts.ChartKind;
import org.pagewright.ide.core.charts.RunChart;
import org.pagewright.ide.core.charts.RunCharts;
import org.pagewright.ide.core.launch.BootRuns;
import org.pagewright.ide.ui.images.Icon;
import org.pagewright.ide.ui.runs.ExportFile;
import org.pagewright.ide.ui.runs.LaterContent;
import org.pagewright.ide.ui.runs.RunView;
import org.pagewright.ide.ui.runs.ViewAction;
import org.pagewright.model.BadInputException;

/** Faults, latency, live-list sizes and write amplification of a boot over virtual time. */
public final class ChartsView extends RunView<List<RunChart>> {
    /** Id of the view. */
    public static final String ID = "org.pagewright.ide.ui.charts"; //$NON-NLS-1$

    private final List<LineChart> charts = new ArrayList<>();
    private List<RunChart> content = List.of();
    private int focused;

    /** Made by the workbench. */
    public ChartsView() {
        super("org.pagewright.help.charts"); //$NON-NLS-1$
    }

    @Override
    protected Control createContent(Composite parent) {
        var grid = new ChartGrid(parent);
        add(grid); // it takes the focus
        var others = new Runnable[ChartKind.values().length - 1];
        Arrays.fill(others, (Runnable) () -> add(grid));
        LaterContent.make(grid.control(), others);
        return grid.control();
    }

    private void add(ChartGrid grid) {
        int index = charts.size();
        LineChart chart = grid.add();
        ((Control) chart.control().getPlotArea()).addListener(SWT.FocusIn, e -> focused = index);
        charts.add(chart);
        if (!content.isEmpty()) {
            chart.show(content.get(index));
        }
    }

    @Override
    protected void fillToolBar(IToolBarManager toolBar) {
        toolBar.add(
                new ViewAction(Messages.Action_zoomIn, Icon.ZOOM_IN, () -> charts.forEach(chart -> chart.zoom(true))));
        toolBar.add(new ViewAction(Messages.Action_zoomOut, Icon.ZOOM_OUT,
                () -> charts.forEach(chart -> chart.zoom(false))));
        toolBar.add(new ViewAction(Messages.Action_fit, Icon.ZOOM_FIT, () -> charts.forEach(LineChart::fit)));
        toolBar.add(new Separator());
        toolBar.add(new ViewAction(Messages.Action_csv, Icon.EXPORT, this::exportCsv));
        getViewSite().getActionBars().getMenuManager()
                .add(new ViewAction(Messages.Action_csv, Icon.EXPORT, this::exportCsv));
        getViewSite().getActionBars().getMenuManager()
                .add(new ViewAction(Messages.Action_png, Icon.EXPORT, this::exportPng));
    }

    @Override
    protected List<RunChart> read(BootRuns.Finished run) throws BadInputException {
        RunSamples samples = BootRuns.instance().record(run.run()).samples();
        var all = new ArrayList<RunChart>();
        for (ChartKind kind : ChartKind.values()) {
            all.add(RunCharts.of(kind, samples));
        }
        return all;
    }

    @Override
    protected void showContent(List<RunChart> newContent) {
        content = newContent;
        for (int i = 0; i < charts.size(); i++) {
            charts.get(i).show(newContent.get(i));
        }
    }

    /** The charts, for what looks at them. */
    public List<LineChart> charts() {
        return List.copyOf(charts);
    }

    @Override
    protected void focusContent() {
        ((Control) charts.get(focused).control().getPlotArea()).setFocus();
    }

    private void exportCsv() {
        if (content.isEmpty()) {
            return;
        }
        RunChart chart = content.get(focused);
        Path file = ExportFile.ask(getViewSite(), chart.kind().name().toLowerCase(java.util.Locale.ROOT) + ".csv", //$NON-NLS-1$
                "*.csv"); //$NON-NLS-1$
        if (file != null) {
            ExportFile.write(getViewSite(), file, chart::csv);
        }
    }

    private void exportPng() {
        if (content.isEmpty()) {
            return;
        }
        Path file = ExportFile.ask(getViewSite(),
                content.get(focused).kind().name().toLowerCase(java.util.Locale.ROOT) + ".png", "*.png"); //$NON-NLS-1$ //$NON-NLS-2$
        if (file != null) {
            byte[] png = charts.get(focused).png();
            ExportFile.write(file, () -> png,
                    message -> getViewSite().getActionBars().getStatusLineManager().setMessage(message));
        }
    }
}
