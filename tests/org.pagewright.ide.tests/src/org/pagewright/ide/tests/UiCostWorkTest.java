// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import java.lang.reflect.Method;
import java.util.Objects;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.boot.record.RunRecord;
import org.pagewright.ide.core.check.FindingMarkers;
import org.pagewright.ide.core.launch.BootRuns;
import org.pagewright.ide.core.timeline.TimelineData;
import org.pagewright.ide.tests.UiCosts.Step;
import org.pagewright.ide.ui.charts.ChartsView;
import org.pagewright.ide.ui.charts.LineChart;
import org.pagewright.ide.ui.compare.CompareRunsEditor;
import org.pagewright.ide.ui.nandmap.NandMapView;
import org.pagewright.ide.ui.timeline.BootTimelineView;
import org.pagewright.ide.ui.views.PagingDrivesView;

/** What the UI thread does at a stretch in views and editors that are open; measured on request. */
class UiCostWorkTest {
    private static final String COUNT = "#define NAND_DRIVECOUNT         8";

    @RegisterExtension
    final UiCostSample sample = new UiCostSample();

    @Test
    void resultsArrive() throws Exception {
        UiCosts.print("A boot, from its start to its results in", boot("Paging Drives", PagingDrivesView.ID),
                boot("Boot Timeline", BootTimelineView.ID), boot("NAND Map", NandMapView.ID),
                boot("Charts", ChartsView.ID));
    }

    private Step boot(String name, String view) {
        var next = new NextBoot[1];
        return new Step(name, () -> {
            Workbench.page().showView(view);
            next[0] = new NextBoot();
            return FinishedBoot.start(sample.header());
        }, () -> next[0].hasEnded(), () -> {
            next[0].close();
            return null;
        });
    }

    @Test
    void views() throws Exception {
        FinishedBoot.of(sample.header());
        ViewHands drives = ViewHands.on(PagingDrivesView.ID);
        UiCosts.print("In Paging Drives", new Step("sort", () -> drives.click(0)),
                new Step("filter", () -> drives.type(0, "nand"), () -> true, () -> drives.type(0, "")),
                new Step("select a row", () -> drives.select(1)));
        printTimeline("In Boot Timeline", ViewHands.on(BootTimelineView.ID));
        ViewHands map = ViewHands.on(NandMapView.ID);
        UiCosts.print("In NAND Map", new Step("zoom", () -> map.wheel(1)),
                new Step("next block", () -> map.key(SWT.ARROW_RIGHT, (char) 0)),
                new Step("colour by wear", () -> map.choose(1), () -> true, () -> map.choose(0)),
                new Step("sort", () -> map.click(2)), new Step("scroll the table in 40 steps", () -> map.scroll(40)));
        ChartsView charts = (ChartsView) ViewHands.on(ChartsView.ID).view();
        UiCosts.print("In Charts", new Step("zoom", () -> {
            charts.charts().forEach(chart -> chart.zoom(true));
            return null;
        }), new Step("the whole run", () -> {
            charts.charts().forEach(LineChart::fit);
            return null;
        }));
    }

    private static void printTimeline(String title, ViewHands timeline) throws Exception {
        UiCosts.print(title, new Step("wheel", () -> timeline.wheel(3)),
                new Step("wheel", () -> timeline.wheel(3)),
                new Step("pan", () -> timeline.key(SWT.ARROW_RIGHT, (char) 0)),
                new Step("the whole run", () -> timeline.key(0, '0')),
                new Step("select an event", () -> timeline.select(5)),
                new Step("search", () -> timeline.type(0, "mutex"), () -> true, () -> timeline.type(0, "")),
                new Step("scroll the table in 40 steps", () -> timeline.scroll(40)),
                new Step("filter", () -> timeline.type(1, "page_fault"), () -> true, () -> timeline.type(1, "")));
    }

    @Test
    void tenMillionEvents() throws Exception {
        RunRecord few = BootRuns.instance().record(FinishedBoot.of(sample.header()).run());
        TimelineData many = TimelineData.of(LongRecord.of(few, 10_000_000));
        ViewHands timeline = ViewHands.on(BootTimelineView.ID);
        Method show = BootTimelineView.class.getDeclaredMethod("showContent", TimelineData.class);
        show.setAccessible(true); // no run of a session is that long
        Dispatches.of(() -> show.invoke(timeline.view(), many), () -> true);
        printTimeline("In Boot Timeline, ten million events", timeline);
    }

    @Test
    void compareEditor() throws Exception {
        var first = FinishedBoot.of(sample.header());
        var second = FinishedBoot.of(sample.header());
        UiCosts.print("Compare Runs", new Step("open", () -> {
            CompareRunsEditor.open(first, second);
            return null;
        }, () -> true, () -> Workbench.page().closeAllEditors(false)));
    }

    @Test
    void editorAndMarkers() throws Exception {
        String good = sample.header().readString();
        var markers = new IMarker[1];
        UiCosts.print("A header in the editor",
                new Step("open", () -> IDE.openEditor(Workbench.page(), sample.header()), () -> true,
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
            IMarker[] all = sample.header().findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO);
            return all.length == 0 ? null : all[0];
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }
}
