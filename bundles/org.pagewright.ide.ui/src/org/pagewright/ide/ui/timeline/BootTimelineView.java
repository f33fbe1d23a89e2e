// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.timeline;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.actions.ActionFactory;
import org.pagewright.boot.timeline.EventFilter;
import org.pagewright.boot.timeline.TimelineMark;
import org.pagewright.ide.core.launch.BootRuns;
import org.pagewright.ide.core.timeline.EventRows;
import org.pagewright.ide.core.timeline.TimeWindow;
import org.pagewright.ide.core.timeline.TimelineData;
import org.pagewright.ide.ui.fix.RulePage;
import org.pagewright.ide.ui.images.Icon;
import org.pagewright.ide.ui.runs.ExportFile;
import org.pagewright.ide.ui.runs.RunView;
import org.pagewright.ide.ui.runs.ViewAction;
import org.pagewright.model.BadInputException;

/** Threads, DFC queues, requests, faults and mutexes of a boot over virtual time. */
public final class BootTimelineView extends RunView<TimelineData> {
    /** Id of the view. */
    public static final String ID = "org.pagewright.ide.ui.bootTimeline"; //$NON-NLS-1$

    private @Nullable Parts parts;
    private @Nullable TimelineData data;
    private @Nullable EventRows rows;
    private final List<RuleMenu> ruleMenus = List.of(
            new RuleMenu(Messages.Action_rule, Icon.RULE, this::rules, RulePage::open),
            new RuleMenu(Messages.Action_source, Icon.SOURCE, this::rules, this::openSource));
    private final EventFinder finder = new EventFinder(this::message, this::filtered, this::found);

    /** The widgets of the view. */
    private record Parts(TimelineFields fields, LaneCanvas canvas, EventTable table, MarkPane marks) {
    }

    /** Made by the workbench. */
    public BootTimelineView() {
        super("org.pagewright.help.bootTimeline"); //$NON-NLS-1$
    }

    @Override
    protected Control createContent(Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
        var fields = new TimelineFields(body, new FieldListener());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(fields.control());
        var split = new SashForm(body, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(split);
        var canvas = new LaneCanvas(split, this::windowChanged, this::timeChosen);
        var below = new SashForm(split, SWT.HORIZONTAL);
        var table = new EventTable(below, this::eventChosen);
        var marks = new MarkPane(below);
        below.setWeights(68, 32);
        split.setWeights(62, 38);
        parts = new Parts(fields, canvas, table, marks);
        var bars = getViewSite().getActionBars();
        bars.setGlobalActionHandler(ActionFactory.COPY.getId(), table.copyAction());
        bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), table.selectAllAction());
        bars.setGlobalActionHandler(ActionFactory.FIND.getId(),
                new ViewAction(Messages.Field_search, null, fields::focusSearch));
        return body;
    }

    @Override
    protected void fillToolBar(IToolBarManager toolBar) {
        toolBar.add(new ViewAction(Messages.Action_zoomIn, Icon.ZOOM_IN, () -> canvas(c -> c.zoom(true))));
        toolBar.add(new ViewAction(Messages.Action_zoomOut, Icon.ZOOM_OUT, () -> canvas(c -> c.zoom(false))));
        toolBar.add(new ViewAction(Messages.Action_fit, Icon.ZOOM_FIT,
                () -> canvas(c -> c.setWindow(TimeWindow.all(c.window().endNanos())))));
        toolBar.add(new Separator());
        toolBar.add(new ViewAction(Messages.Action_mark, Icon.MARK, this::nextMark));
        ruleMenus.forEach(toolBar::add);
        toolBar.add(new Separator());
        toolBar.add(new ViewAction(Messages.Action_export, Icon.EXPORT, this::export));
        var hide = new Action(Messages.Action_hideEmpty, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                canvas(c -> c.setHideEmpty(isChecked()));
            }
        };
        getViewSite().getActionBars().getMenuManager().add(hide);
    }

    private void canvas(Consumer<LaneCanvas> work) {
        Parts p = parts;
        if (p != null && data != null) {
            work.accept(p.canvas());
        }
    }

    @Override
    protected TimelineData read(BootRuns.Finished run) throws BadInputException {
        return TimelineData.of(BootRuns.instance().record(run.run()));
    }

    @Override
    protected void showContent(TimelineData content) {
        Parts p = parts;
        if (p == null) {
            return;
        }
        data = content;
        rows = EventRows.all(content.timeline().events());
        p.marks().show(content.marks());
        p.canvas().setData(content);
        finder.setEvents(content.timeline().events());
        finder.filter();
        markFound();
        ruleMenus.forEach(RuleMenu::update);
    }

    @Override
    protected void focusContent() {
        Parts p = parts;
        if (p != null) {
            p.canvas().setFocus();
        }
    }

    /** The visible time. */
    public @Nullable TimeWindow window() {
        Parts p = parts;
        return p == null ? null : p.canvas().window();
    }

    /** What is shown, null before the first run. */
    public @Nullable TimelineData data() {
        return data;
    }

    /** Time the last paint of the lanes took, for benchmarks. */
    public long lastPaintNanos() {
        Parts p = parts;
        return p == null ? 0 : p.canvas().lastPaintNanos();
    }

    private List<String> rules() {
        TimelineData current = data;
        return current == null ? List.of() : current.record().rules();
    }

    private void windowChanged(TimeWindow window) {
        Parts p = parts;
        TimelineData current = data;
        EventRows shown = rows;
        if (p == null || current == null || shown == null) {
            return;
        }
        p.fields().show(window);
        p.table().show(current.timeline().events(), shown, window);
        message(TimelineStatus.of(current, p.table().count()));
    }

    private void message(String text) {
        getViewSite().getActionBars().getStatusLineManager().setMessage(text);
    }

    private void timeChosen(long timeNanos) {
        Parts p = parts;
        TimelineData current = data;
        if (p != null && current != null) {
            p.table().reveal(current.timeline().events().firstAt(timeNanos));
        }
    }

    private void eventChosen(int event) {
        Parts p = parts;
        TimelineData current = data;
        if (p != null && current != null) {
            p.canvas().setCursorTime(current.timeline().events().timeNanos(event));
        }
    }

    private void nextMark() {
        Parts p = parts;
        TimelineData current = data;
        if (p == null || current == null || current.marks().isEmpty()) {
            return;
        }
        long center = (p.canvas().window().fromNanos() + p.canvas().window().toNanos()) / 2;
        TimelineMark mark = current.marks().stream().filter(m -> m.timeNanos() > center + 1).findFirst()
                .orElse(current.marks().getFirst());
        long half = Math.max(TimeWindow.LEAST_NANOS, current.timeline().endNanos() / 50);
        p.canvas().setWindow(p.canvas().window().range(mark.timeNanos() - half, mark.timeNanos() + half));
        p.canvas().setCursorTime(Math.min(mark.timeNanos(), current.timeline().endNanos() - 1));
    }

    private void openSource(String rule) {
        BootRuns.Finished run = shown();
        if (run != null) {
            new SourceJump(getSite().getPage(), this::message).open(run.run(), rule);
        }
    }

    private void export() {
        TimelineData current = data;
        EventRows shown = rows;
        TimeWindow window = window();
        Path file = current == null ? null : ExportFile.ask(getViewSite(), "events.csv", "*.csv"); //$NON-NLS-1$ //$NON-NLS-2$
        if (current != null && shown != null && window != null && file != null) {
            ExportFile.write(getViewSite(), file,
                    () -> EventExport.csv(current.timeline().events(), shown, window));
        }
    }

    private void markFound() {
        Parts p = parts;
        EventFilter wanted = finder.searched();
        if (p != null && wanted != null) {
            p.table().setSearch(wanted);
        }
    }

    private void filtered(EventRows passing) {
        Parts p = parts;
        if (p != null && !p.canvas().isDisposed()) {
            rows = passing;
            windowChanged(p.canvas().window());
        }
    }

    /** Searches from the selected row on. */
    private void find(boolean forward) {
        Parts p = parts;
        EventRows shown = rows;
        TimeWindow window = window();
        if (p != null && shown != null && window != null) {
            int selected = p.table().selectedRow();
            int start = selected >= 0 ? selected
                    : forward ? shown.firstRow(window.fromNanos()) - 1 : shown.firstRow(window.toNanos());
            finder.find(shown, start, forward);
        }
    }

    private void found(EventRows shown, int row) {
        Parts p = parts;
        TimelineData current = data;
        if (p == null || current == null || p.canvas().isDisposed()) {
            return;
        }
        int event = shown.event(row);
        long time = current.timeline().events().timeNanos(event);
        p.canvas().setCursorTime(time);
        p.table().reveal(event);
        if (p.table().selectedRow() != row) {
            // behind the rows a table takes: show the time around it
            p.canvas().setWindow(p.canvas().window().range(time, time + p.canvas().window().lengthNanos() / 8));
            p.table().reveal(event);
        }
    }

    private final class FieldListener implements TimelineFields.Listener {
        @Override
        public void searchChanged(String text) {
            finder.setSearch(text);
            markFound();
        }

        @Override
        public void find(boolean forward) {
            BootTimelineView.this.find(forward);
        }

        @Override
        public void filterChanged(String text) {
            finder.setFilter(text);
            finder.filter();
        }

        @Override
        public void rangeEntered(long fromNanos, long toNanos) {
            canvas(c -> c.setWindow(c.window().range(fromNanos, toNanos)));
        }

        @Override
        public void problem(String sentence) {
            message(sentence);
        }
    }
}
