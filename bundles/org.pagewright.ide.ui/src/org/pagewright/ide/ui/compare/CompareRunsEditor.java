// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.pagewright.boot.compare.RunComparison;
import org.pagewright.boot.compare.RunFile;
import org.pagewright.boot.record.RunRecord;
import org.pagewright.ide.core.charts.ChartKind;
import org.pagewright.ide.core.charts.RunChart;
import org.pagewright.ide.core.charts.RunCharts;
import org.pagewright.ide.core.export.CsvText;
import org.pagewright.ide.core.launch.BootRuns;
import org.pagewright.ide.ui.charts.ChartGrid;
import org.pagewright.ide.ui.charts.LineChart;
import org.pagewright.ide.ui.runs.ExportFile;
import org.pagewright.ide.ui.runs.LaterAnswer;
import org.pagewright.ide.ui.runs.LaterContent;
import org.pagewright.ide.ui.runs.TableCopy;
import org.pagewright.model.BadInputException;

/** Two runs side by side: differences first, charts laid over each other. */
public final class CompareRunsEditor extends EditorPart {
    /** Id of the editor. */
    public static final String ID = "org.pagewright.ide.ui.compareRuns"; //$NON-NLS-1$

    /** Pixels for a table above two rows of charts. */
    private static final int LEAST_HEIGHT = 460;

    private List<LineChart> charts = List.of();
    private @Nullable DifferenceTable table;
    private @Nullable Label summary;

    /** What the job found out. */
    private record Content(RunComparison comparison, List<List<RunChart>> charts) {
    }

    /** Opens two runs in the active window. */
    public static void open(BootRuns.Finished left, BootRuns.Finished right) {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IWorkbenchPage page = window == null ? PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage()
                : window.getActivePage();
        try {
            page.openEditor(new CompareRunsInput(left, right), ID);
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }

    @Override
    public void init(@Nullable IEditorSite site, @Nullable IEditorInput input) throws PartInitException {
        if (!(input instanceof CompareRunsInput runs)) {
            throw new PartInitException("The editor compares two runs of this session."); //$NON-NLS-1$
        }
        setSite(site);
        setInput(input);
        setPartName(runs.getName());
    }

    @Override
    public void createPartControl(@Nullable Composite parent) {
        var runs = (CompareRunsInput) getEditorInput();
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 4).applyTo(body);
        for (BootRuns.Finished run : List.of(runs.left(), runs.right())) {
            var line = new Label(body, SWT.WRAP);
            line.setText(NLS.bind(Messages.Editor_left, run.run().label(), run.outcome().headline()));
            GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(line);
        }
        var label = new Label(body, SWT.NONE);
        label.setText(NLS.bind(Messages.Editor_reading, runs.left().run().number(), runs.right().run().number()));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(label);
        summary = label;
        var equal = new Button(body, SWT.CHECK);
        equal.setText(Messages.Editor_equal);
        var export = new Button(body, SWT.PUSH);
        export.setText(Messages.Editor_export);
        export.addListener(SWT.Selection, e -> export());
        var split = new SashForm(body, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(split);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(body, "org.pagewright.help.compareRuns"); //$NON-NLS-1$
        LaterContent.make(body, () -> makeTable(split, runs, equal), () -> {
            charts = new ChartGrid(split).addAll().charts();
            arrange(split);
            split.addListener(SWT.Resize, e -> arrange(split));
            load(body, runs);
        });
    }

    private void makeTable(SashForm split, CompareRunsInput runs, Button equal) {
        var rows = new DifferenceTable(split, runs.left().run().number(), runs.right().run().number());
        equal.addListener(SWT.Selection, e -> rows.setWithEqual(equal.getSelection()));
        table = rows;
        getEditorSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(),
                new TableCopy(rows.table()));
        getEditorSite().getActionBars().updateActionBars();
        if (getSite().getPage().getActiveEditor() == this) {
            rows.table().setFocus();
        }
    }

    /** In a low editor the table stands beside the charts, so that neither is a strip. */
    private static void arrange(SashForm split) {
        boolean low = split.getClientArea().height < LEAST_HEIGHT;
        int orientation = low ? SWT.HORIZONTAL : SWT.VERTICAL;
        if (!Integer.valueOf(orientation).equals(split.getData())) {
            split.setData(orientation);
            split.setOrientation(orientation);
            split.setWeights(low ? new int[] { 50, 50 } : new int[] { 36, 64 });
        }
    }

    private void load(Control owner, CompareRunsInput runs) {
        new LaterAnswer(owner, runs.getToolTipText()).<Runnable>ask(() -> {
            try {
                Content content = read(runs);
                return () -> show(content, runs);
            } catch (BadInputException e) {
                return () -> setSummary(e.sentence());
            }
        }, Runnable::run);
    }

    private static Content read(CompareRunsInput runs) throws BadInputException {
        RunComparison comparison = RunComparison.of(
                RunFile.parse(runs.left().run().label(), runs.left().outcome().json()),
                RunFile.parse(runs.right().run().label(), runs.right().outcome().json()));
        RunRecord left = BootRuns.instance().record(runs.left().run());
        RunRecord right = BootRuns.instance().record(runs.right().run());
        long end = Math.max(1, Math.max(left.endNanos(), right.endNanos()));
        var charts = new ArrayList<List<RunChart>>();
        for (ChartKind kind : ChartKind.values()) {
            charts.add(List.of(RunCharts.of(kind, left.samples(), end), RunCharts.of(kind, right.samples(), end)));
        }
        return new Content(comparison, charts);
    }

    private void show(Content content, CompareRunsInput runs) {
        DifferenceTable rows = table;
        if (rows == null) {
            return;
        }
        rows.show(content.comparison());
        List<String> names = List.of(NLS.bind(Messages.Run_name, runs.left().run().number()),
                NLS.bind(Messages.Run_name, runs.right().run().number()));
        for (int i = 0; i < charts.size(); i++) {
            charts.get(i).show(content.charts().get(i), names);
        }
        int differing = content.comparison().differences().size();
        setSummary(content.comparison().isSame() ? NLS.bind(Messages.Editor_same, content.comparison().equal().size())
                : NLS.bind(Messages.Editor_differ, differing, content.comparison().equal().size()));
    }

    private void setSummary(String text) {
        Label label = summary;
        if (label != null) {
            label.setText(text);
        }
    }

    private void export() {
        DifferenceTable rows = table;
        Path file = rows == null ? null : ExportFile.ask(getSite().getShell(), "comparison.csv", "*.csv"); //$NON-NLS-1$ //$NON-NLS-2$
        if (rows != null && file != null) {
            List<List<String>> texts = rows.texts();
            ExportFile.write(file, () -> CsvText.of(texts).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    message -> getEditorSite().getActionBars().getStatusLineManager().setMessage(message));
        }
    }

    /** The charts, for what looks at them. */
    public List<LineChart> charts() {
        return charts;
    }

    @Override
    public void setFocus() {
        DifferenceTable rows = table;
        if (rows != null) {
            rows.table().setFocus();
        }
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void doSave(@Nullable IProgressMonitor monitor) {
        // nothing is ever dirty
    }

    @Override
    public void doSaveAs() {
        // not allowed
    }
}
