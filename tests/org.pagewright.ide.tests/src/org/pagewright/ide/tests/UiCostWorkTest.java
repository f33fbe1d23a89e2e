// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import java.util.Objects;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.pagewright.ide.core.check.FindingMarkers;
import org.pagewright.ide.tests.UiCosts.Step;
import org.pagewright.ide.ui.charts.ChartsView;
import org.pagewright.ide.ui.compare.CompareRunsEditor;
import org.pagewright.ide.ui.nandmap.NandMapView;
import org.pagewright.ide.ui.timeline.BootTimelineView;
import org.pagewright.ide.ui.views.PagingDrivesView;

/** What the UI thread does at a stretch in views and editors that are open; measured on request. */
class UiCostWorkTest {
    private static final String COUNT = "#define NAND_DRIVECOUNT         8";

    private IProject project;
    private IFile header;

    @BeforeEach
    void open(TestInfo test) throws Exception {
        UiCosts.assumeWanted(test);
        Workbench.openPerspective();
        project = Workbench.sample();
        header = project.getFile("variantmediadef.h");
    }

    @AfterEach
    void close() throws Exception {
        if (project != null) {
            Workbench.deleteProjects();
            Workbench.deleteLaunchConfigurations();
        }
    }

    @Test
    void resultsArrive() throws Exception {
        UiCosts.print("A boot, from its start to its results in", boot("Paging Drives", PagingDrivesView.ID),
                boot("Boot Timeline", BootTimelineView.ID), boot("NAND Map", NandMapView.ID),
                boot("Charts", ChartsView.ID));
    }

    private Step boot(String name, String view) {
        int[] before = new int[1];
        return new Step(name, () -> {
            Workbench.page().showView(view);
            before[0] = FinishedBoot.newest();
            return FinishedBoot.start(header);
        }, () -> FinishedBoot.newest() > before[0]);
    }

    @Test
    void views() throws Exception {
        FinishedBoot.of(header);
        IViewPart drives = show(PagingDrivesView.ID);
        UiCosts.print("In Paging Drives", new Step("sort", () -> click(table(drives), 0)),
                new Step("filter", () -> type(drives, 0, "nand"), () -> true, () -> type(drives, 0, "")),
                new Step("select a row", () -> select(table(drives), 1)));
        IViewPart timeline = show(BootTimelineView.ID);
        UiCosts.print("In Boot Timeline", new Step("wheel", () -> wheel(canvas(timeline, "LaneCanvas"), 3)),
                new Step("pan", () -> key(canvas(timeline, "LaneCanvas"), SWT.ARROW_RIGHT, (char) 0)),
                new Step("the whole run", () -> key(canvas(timeline, "LaneCanvas"), 0, '0')),
                new Step("select an event", () -> select(table(timeline), 5)),
                new Step("filter", () -> type(timeline, 1, "page_fault"), () -> true, () -> type(timeline, 1, "")),
                new Step("search", () -> type(timeline, 0, "mutex"), () -> true, () -> type(timeline, 0, "")));
        IViewPart map = show(NandMapView.ID);
        UiCosts.print("In NAND Map", new Step("zoom", () -> wheel(canvas(map, "BlockCanvas"), 1)),
                new Step("next block", () -> key(canvas(map, "BlockCanvas"), SWT.ARROW_RIGHT, (char) 0)),
                new Step("colour by wear", () -> choose(map, 1), () -> true, () -> choose(map, 0)),
                new Step("sort", () -> click(table(map), 2)));
        ChartsView charts = (ChartsView) show(ChartsView.ID);
        UiCosts.print("In Charts", new Step("zoom", () -> {
            charts.charts().forEach(chart -> chart.zoom(true));
            return null;
        }), new Step("the whole run", () -> {
            charts.charts().forEach(chart -> chart.fit());
            return null;
        }));
    }

    @Test
    void compareEditor() throws Exception {
        var first = FinishedBoot.of(header);
        var second = FinishedBoot.of(header);
        UiCosts.print("Compare Runs", new Step("open", () -> {
            CompareRunsEditor.open(first, second);
            return null;
        }, () -> true, () -> Workbench.page().closeAllEditors(false)));
    }

    @Test
    void editorAndMarkers() throws Exception {
        String good = header.readString();
        var markers = new IMarker[1];
        UiCosts.print("A header in the editor",
                new Step("open", () -> IDE.openEditor(Workbench.page(), header), () -> true,
                        () -> Workbench.page().closeAllEditors(false)),
                new Step("type", () -> {
                    ITextViewer viewer = Objects.requireNonNull(
                            Workbench.page().getActiveEditor().getAdapter(ITextViewer.class));
                    viewer.getDocument().replace(good.indexOf(COUNT) + COUNT.length() - 1, 1, "7");
                    return null;
                }), new Step("save, until its marker is there", () -> {
                    Workbench.page().getActiveEditor().doSave(null);
                    return null;
                }, () -> (markers[0] = marker()) != null),
                new Step("quick fixes of a marker", () -> IDE.getMarkerHelpRegistry().getResolutions(markers[0])),
                new Step("quick fix", () -> {
                    IDE.getMarkerHelpRegistry().getResolutions(markers[0])[0].run(markers[0]);
                    return null;
                }, () -> marker() == null));
    }

    private IMarker marker() {
        try {
            IMarker[] all = header.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO);
            return all.length == 0 ? null : all[0];
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    private static IViewPart show(String id) throws InterruptedException {
        IViewPart view = Workbench.ui(() -> Workbench.page().showView(id));
        FinishedBoot.front(view, false);
        Dispatches.of(() -> null, () -> true);
        return view;
    }

    private static Composite body(IViewPart part) {
        return (Composite) part.getSite().getAdapter(Composite.class);
    }

    private static Table table(IViewPart part) {
        return Widgets.find(root(part), Table.class, Control::isVisible);
    }

    private static Composite root(IViewPart part) {
        Composite body = body(part);
        return body != null ? body : Workbench.windowShell();
    }

    private static Canvas canvas(IViewPart part, String name) {
        return Widgets.find(root(part), Canvas.class, c -> c.isVisible() && c.getClass().getSimpleName().equals(name));
    }

    private static Void click(Table table, int column) {
        table.getColumn(column).notifyListeners(SWT.Selection, new Event());
        return null;
    }

    private static Void select(Table table, int row) {
        table.setSelection(row);
        var event = new Event();
        event.item = table.getItem(row);
        table.notifyListeners(SWT.Selection, event);
        return null;
    }

    private static Void type(IViewPart part, int field, String text) {
        Widgets.all(root(part), Text.class, t -> t.isVisible() && (t.getStyle() & SWT.READ_ONLY) == 0).get(field)
                .setText(text);
        return null;
    }

    private static Void choose(IViewPart part, int item) {
        Combo combo = Widgets.find(root(part), Combo.class, Control::isVisible);
        combo.select(item);
        combo.notifyListeners(SWT.Selection, new Event());
        return null;
    }

    private static Void wheel(Canvas canvas, int count) {
        var event = new Event();
        event.count = count;
        event.x = 300;
        event.y = 60;
        canvas.notifyListeners(SWT.MouseWheel, event);
        return null;
    }

    private static Void key(Canvas canvas, int code, char character) {
        var event = new Event();
        event.keyCode = code == 0 ? character : code;
        event.character = character;
        canvas.notifyListeners(SWT.KeyDown, event);
        return null;
    }
}
