// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.boot.timeline.LaneKind;
import org.pagewright.boot.timeline.TimelineMark;
import org.pagewright.ide.core.launch.BootRuns;
import org.pagewright.ide.core.timeline.TimeWindow;
import org.pagewright.ide.core.timeline.TimelineData;
import org.pagewright.ide.ui.timeline.BootTimelineView;

class BootTimelineViewTest {
    @RegisterExtension
    final OpenProject sample = OpenProject.sample();

    private BootTimelineView view;

    @BeforeEach
    void open() throws Exception {
        view = Workbench.show(BootTimelineView.class, BootTimelineView.ID);
    }

    @AfterEach
    void close() throws Exception {
        Workbench.hide(view);
    }

    @Test
    void showsEveryKindOfLaneAndTheEventsOfTheVisibleTime() {
        boot("variantmediadef.h");
        maximize();
        for (LaneKind kind : LaneKind.values()) {
            assertTrue(Workbench.ui(() -> data().timeline().lanes()).stream().anyMatch(l -> l.kind() == kind),
                    kind + " is missing");
        }
        Workbench.waitFor("events", () -> table().getItemCount() > 5000);
        maximize();
        Screenshot.of(Workbench.ui(Workbench::windowShell), "timeline");
        enter("From:", "84ms");
        enter("To:", "86 ms");
        press("To:", SWT.DefaultSelection, 0);
        Workbench.waitFor("the range", () -> window().fromNanos() == 84_000_000
                && window().toNanos() == 86_000_000);
        Workbench.waitFor("fewer events", () -> table().getItemCount() < 1000 && table().getItemCount() > 10);
        assertTrue(Workbench.ui(() -> table().getItem(0).getText(0)).startsWith("84."));
        maximize();
        Screenshot.of(Workbench.ui(Workbench::windowShell), "timeline-range");
        FeltTime.judge("Painting the lanes", Workbench.ui(() -> view.lastPaintNanos()));
    }

    @Test
    void filterHidesSearchDimsAndEnterGoesOn() {
        boot("variantmediadef.h");
        Workbench.waitFor("events", () -> table().getItemCount() > 5000);
        enter("Filter:", "page_fault");
        int faults = Workbench.ui(() -> (int) shown().outcome().pageFaults());
        Workbench.waitFor("only faults", () -> table().getItemCount() == faults);
        assertEquals("page fault", Workbench.ui(() -> table().getItem(3).getText(2)));
        enter("Filter:", "");
        Workbench.waitFor("all events", () -> table().getItemCount() > 5000);
        enter("Search:", "mutex_taken");
        press("Search:", SWT.KeyDown, SWT.CR);
        Workbench.waitFor("a hit", () -> table().getSelectionIndex() >= 0
                && table().getSelection()[0].getText(2).equals("mutex taken"));
        int first = Workbench.ui(() -> table().getSelectionIndex());
        press("Search:", SWT.KeyDown, SWT.CR);
        Workbench.waitFor("the next hit", () -> table().getSelectionIndex() > first);
        assertEquals("mutex taken", Workbench.ui(() -> table().getSelection()[0].getText(2)));
    }

    @Test
    void keysAndWheelZoomAndPan() {
        boot("variantmediadef.h");
        long all = Workbench.ui(() -> window().lengthNanos());
        key('+', 0);
        assertTrue(Workbench.ui(() -> window().lengthNanos()) < all);
        key('+', 0);
        long from = Workbench.ui(() -> window().fromNanos());
        key((char) 0, SWT.ARROW_RIGHT);
        assertTrue(Workbench.ui(() -> window().fromNanos()) > from);
        key('0', 0);
        assertEquals(all, Workbench.ui(() -> window().lengthNanos()));
        Workbench.ui(() -> {
            var wheel = new Event();
            wheel.count = 3;
            wheel.x = 600;
            wheel.y = 100;
            canvas().notifyListeners(SWT.MouseWheel, wheel);
            return null;
        });
        assertTrue(Workbench.ui(() -> window().lengthNanos()) < all);
    }

    @Test
    void aSystemFaultIsMarkedWithItsSentencesAndLeadsToTheSource() {
        boot("mednand_before.cpp");
        maximize();
        assertEquals(TimelineMark.Kind.SYSTEM_FAULT, Workbench.ui(() -> data().marks().getLast().kind()));
        assertTrue(Workbench.ui(() -> Widgets.find(body(), StyledText.class, t -> true).getText())
                .contains("DEMAND-PAGING"));
        Workbench.ui(() -> {
            action("Next Mark").run();
            return null;
        });
        maximize();
        Screenshot.of(Workbench.ui(Workbench::windowShell), "timeline-fault");
        List<String> rules = Workbench.ui(() -> data().record().rules());
        assertTrue(rules.contains("P1"), rules.toString());
        Workbench.ui(() -> {
            action("Go to Source").runWithEvent(null);
            return null;
        });
        Workbench.waitFor("the source", () -> Workbench.page().getActiveEditor() instanceof ITextEditor editor
                && editor.getEditorInput().getName().equals("mednand_before.cpp"));
    }

    private void boot(String file) {
        int number = FinishedBoot.of(sample.file(file)).run().number();
        Workbench.waitFor("the run in the view", () -> summary().startsWith("Run " + number));
        Workbench.ui(() -> {
            Workbench.page().activate(view);
            return null;
        });
    }

    private TimeWindow window() {
        return Objects.requireNonNull(view.window());
    }

    private TimelineData data() {
        return Objects.requireNonNull(view.data());
    }

    private BootRuns.Finished shown() {
        return Objects.requireNonNull(view.shown());
    }

    private void maximize() {
        FinishedBoot.front(view, true);
    }

    private String summary() {
        return Widgets.find(body(), org.eclipse.swt.custom.CLabel.class, l -> true).getText();
    }

    private IAction action(String text) {
        return action(view, text);
    }

    static IAction action(IViewPart part, String text) {
        return Workbench.ui(() -> Arrays.stream(part.getViewSite().getActionBars().getToolBarManager().getItems())
                .filter(ActionContributionItem.class::isInstance)
                .map(item -> ((ActionContributionItem) item).getAction()).filter(a -> text.equals(a.getText()))
                .findFirst().orElseThrow(() -> new AssertionError("no action " + text + " in "
                        + Arrays.stream(part.getViewSite().getActionBars().getToolBarManager().getItems())
                                .filter(ActionContributionItem.class::isInstance)
                                .map(item -> ((ActionContributionItem) item).getAction().getText())
                                .collect(Collectors.joining(", ")))));
    }

    private Composite body() {
        Table found = table();
        Composite at = found.getParent();
        while (at.getChildren().length == 0
                || !(at.getChildren()[0] instanceof org.eclipse.swt.custom.CLabel)) {
            at = at.getParent();
        }
        return at;
    }

    private Table table() {
        return Widgets.find(Workbench.windowShell(), Table.class,
                t -> t.getColumnCount() == 6 && t.getColumn(1).getText().equals("Delta"));
    }

    private Canvas canvas() {
        return Widgets.find(body(), Canvas.class, c -> c.getClass().getSimpleName().equals("LaneCanvas"));
    }

    private Text field(String label) {
        Label name = Widgets.find(body(), Label.class, l -> l.getText().equals(label));
        var siblings = Arrays.asList(name.getParent().getChildren());
        return (Text) siblings.get(siblings.indexOf(name) + 1);
    }

    private void enter(String label, String text) {
        Workbench.ui(() -> {
            field(label).setText(text);
            return null;
        });
    }

    private void press(String label, int type, int keyCode) {
        Workbench.ui(() -> {
            var event = new Event();
            event.keyCode = keyCode;
            event.character = (char) keyCode;
            field(label).notifyListeners(type, event);
            return null;
        });
    }

    private void key(char character, int keyCode) {
        Workbench.ui(() -> {
            var event = new Event();
            event.character = character;
            event.keyCode = keyCode == 0 ? character : keyCode;
            canvas().notifyListeners(SWT.KeyDown, event);
            return null;
        });
    }
}
