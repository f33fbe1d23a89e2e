// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.timeline;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.pagewright.boot.timeline.Lane;
import org.pagewright.boot.timeline.TimeText;
import org.pagewright.ide.core.timeline.TimeWindow;
import org.pagewright.ide.core.timeline.TimelineData;
import org.pagewright.ide.ui.runs.AccessibleGraphic;

/** The lanes: wheel zooms, dragging pans, keys do both; what is drawn depends on the pixels, not on the events. */
final class LaneCanvas extends Canvas {
    private static final double STEP = 0.7;
    private static final int LABEL_WIDTH = 170;
    private static final int PADDING = 6;

    private final Consumer<TimeWindow> windowChanged;
    private final LongConsumer timeChosen;
    private @Nullable TimelineData data;
    private List<Lane> lanes = List.of();
    private TimeWindow window = TimeWindow.all(1);
    private boolean hideEmpty;
    private int selected;
    private long cursorNanos;
    private int dragX = -1;
    private @Nullable TimeWindow dragWindow;
    private long lastPaintNanos;

    /**
     * @param windowChanged hears of another visible time
     * @param timeChosen    hears of a moment that was chosen
     */
    LaneCanvas(Composite parent, Consumer<TimeWindow> windowChanged, LongConsumer timeChosen) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.BORDER | SWT.NO_BACKGROUND);
        this.windowChanged = windowChanged;
        this.timeChosen = timeChosen;
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.Resize, e -> updateBar());
        addListener(SWT.MouseWheel, this::wheel);
        addListener(SWT.MouseHorizontalWheel, e -> setWindow(window.pan(-0.05 * e.count)));
        addListener(SWT.MouseDown, this::mouseDown);
        addListener(SWT.MouseMove, this::mouseMove);
        addListener(SWT.MouseUp, e -> dragX = -1);
        addListener(SWT.MouseHover, e -> setToolTipText(describe(e.x, e.y)));
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT
                || e.detail == SWT.TRAVERSE_TAB_PREVIOUS || e.doit);
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        getVerticalBar().addListener(SWT.Selection, e -> redraw());
        AccessibleGraphic.install(this, () -> NLS.bind(Messages.Canvas_name, lanes.size()),
                () -> selected < lanes.size() ? describe(lanes.get(selected), cursorNanos) : null);
    }

    void setData(TimelineData newData) {
        data = newData;
        selected = 0;
        cursorNanos = 0;
        setWindow(TimeWindow.all(newData.timeline().endNanos()));
    }

    TimeWindow window() {
        return window;
    }

    void setWindow(TimeWindow newWindow) {
        window = newWindow;
        TimelineData current = data;
        if (current != null) {
            lanes = hideEmpty ? current.timeline().lanes().stream()
                    .filter(lane -> lane.activeNanos(window.fromNanos(), window.toNanos()) > 0).toList()
                    : current.timeline().lanes();
            selected = Math.max(0, Math.min(selected, lanes.size() - 1));
        }
        updateBar();
        redraw();
        windowChanged.accept(newWindow);
    }

    void setHideEmpty(boolean hide) {
        hideEmpty = hide;
        setWindow(window);
    }

    void zoom(boolean nearer) {
        boolean seen = cursorNanos > window.fromNanos() && cursorNanos < window.toNanos();
        setWindow(window.zoom(nearer ? STEP : 1 / STEP,
                seen ? cursorNanos : (window.fromNanos() + window.toNanos()) / 2));
    }

    /** Puts the dashed line at a moment and shows it. */
    void setCursorTime(long timeNanos) {
        cursorNanos = timeNanos;
        TimeWindow moved = window.reveal(timeNanos);
        if (moved.equals(window)) {
            redraw();
        } else {
            setWindow(moved);
        }
        getAccessible().setFocus(ACC.CHILDID_SELF);
    }

    List<Lane> lanes() {
        return lanes;
    }

    /** Time the last paint took. */
    long lastPaintNanos() {
        return lastPaintNanos;
    }

    private int rowHeight() {
        return Math.max(20, getFont().getFontData()[0].getHeight() + 12);
    }

    private int lanesWidth() {
        return Math.max(1, getClientArea().width - LABEL_WIDTH);
    }

    private void updateBar() {
        int visible = Math.max(1, getClientArea().height - axisHeight());
        int total = Math.max(1, lanes.size() * rowHeight());
        getVerticalBar().setValues(Math.min(getVerticalBar().getSelection(), Math.max(0, total - visible)), 0, total,
                Math.min(visible, total), rowHeight(), visible);
        getVerticalBar().setVisible(total > visible);
    }

    private int axisHeight() {
        return rowHeight() + PADDING;
    }

    private void paint(GC gc) {
        long begin = System.nanoTime();
        gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        gc.fillRectangle(getClientArea());
        TimelineData current = data;
        if (current == null) {
            return;
        }
        int axis = axisHeight();
        int bottom = getClientArea().height;
        var painter = new LanePainter(gc, getDisplay(), window, LABEL_WIDTH, lanesWidth());
        int row = rowHeight();
        int scrolled = getVerticalBar().getSelection();
        gc.setClipping(0, axis, getClientArea().width, Math.max(0, bottom - axis));
        for (int i = scrolled / row; i < lanes.size() && axis + i * row - scrolled < bottom; i++) {
            int y = axis + i * row - scrolled;
            painter.label(LaneLook.name(lanes.get(i)), y, row, i == selected && isFocusControl());
            painter.lane(lanes.get(i), current.record().stages(), y, row);
        }
        gc.setClipping(getClientArea());
        painter.axis(axis, bottom);
        painter.cursor(cursorNanos, axis, bottom);
        painter.marks(current, axis, bottom);
        lastPaintNanos = System.nanoTime() - begin;
    }

    private void wheel(Event e) {
        if ((e.stateMask & SWT.SHIFT) != 0) {
            setWindow(window.pan(-0.05 * e.count));
        } else if (e.x < LABEL_WIDTH) {
            getVerticalBar().setSelection(getVerticalBar().getSelection() - e.count * rowHeight() / 2);
            redraw();
        } else {
            setWindow(window.zoom(e.count > 0 ? STEP : 1 / STEP, window.timeAt(e.x - LABEL_WIDTH, lanesWidth())));
        }
        e.doit = false;
    }

    private void mouseDown(Event e) {
        setFocus();
        int lane = laneAt(e.y);
        if (lane >= 0) {
            selected = lane;
        }
        if (e.button == 1 && e.x >= LABEL_WIDTH) {
            cursorNanos = window.timeAt(e.x - LABEL_WIDTH, lanesWidth());
            timeChosen.accept(cursorNanos);
            dragX = e.x;
            dragWindow = window;
        }
        redraw();
    }

    private void mouseMove(Event e) {
        TimeWindow start = dragWindow;
        if (dragX >= 0 && start != null && Math.abs(e.x - dragX) > 3) {
            setWindow(start.pan((double) (dragX - e.x) / lanesWidth()));
        }
    }

    private void key(Event e) {
        boolean control = (e.stateMask & SWT.MOD1) != 0;
        switch (e.keyCode) {
        case SWT.ARROW_LEFT -> {
            if (control) {
                step(false);
            } else {
                setWindow(window.pan(-0.1));
            }
        }
        case SWT.ARROW_RIGHT -> {
            if (control) {
                step(true);
            } else {
                setWindow(window.pan(0.1));
            }
        }
        case SWT.ARROW_UP -> select(selected - 1);
        case SWT.ARROW_DOWN -> select(selected + 1);
        case SWT.PAGE_UP -> setWindow(window.pan(-0.9));
        case SWT.PAGE_DOWN -> setWindow(window.pan(0.9));
        case SWT.HOME -> setWindow(window.range(0, window.lengthNanos()));
        case SWT.END -> setWindow(window.range(window.endNanos() - window.lengthNanos(), window.endNanos()));
        default -> {
            switch (e.character) {
            case '+', '=' -> zoom(true);
            case '-' -> zoom(false);
            case '0' -> setWindow(TimeWindow.all(window.endNanos()));
            default -> {
                // not ours
            }
            }
        }
        }
    }

    private void select(int lane) {
        selected = Math.max(0, Math.min(lane, lanes.size() - 1));
        int row = rowHeight();
        int visible = getClientArea().height - axisHeight();
        int scrolled = getVerticalBar().getSelection();
        if (selected * row < scrolled) {
            getVerticalBar().setSelection(selected * row);
        } else if ((selected + 1) * row > scrolled + visible) {
            getVerticalBar().setSelection((selected + 1) * row - visible);
        }
        redraw();
        getAccessible().setFocus(ACC.CHILDID_SELF);
    }

    private void step(boolean forward) {
        if (selected < lanes.size()) {
            Lane lane = lanes.get(selected);
            int interval = lane.step(cursorNanos, forward);
            if (interval >= 0) {
                setCursorTime(lane.startNanos(interval));
                timeChosen.accept(cursorNanos);
            }
        }
    }

    private int laneAt(int y) {
        int lane = (y - axisHeight() + getVerticalBar().getSelection()) / rowHeight();
        return y >= axisHeight() && lane < lanes.size() ? lane : -1;
    }

    private @Nullable String describe(int x, int y) {
        int lane = laneAt(y);
        if (lane < 0) {
            return null;
        }
        return x < LABEL_WIDTH ? LaneLook.name(lanes.get(lane))
                : describe(lanes.get(lane), window.timeAt(x - LABEL_WIDTH, lanesWidth()));
    }

    private static String describe(Lane lane, long timeNanos) {
        int interval = lane.at(timeNanos);
        if (interval < 0) {
            return LaneLook.name(lane);
        }
        return NLS.bind(Messages.State_tip, new Object[] { LaneLook.name(lane), LaneLook.name(lane.state(interval)),
                TimeText.of(lane.startNanos(interval)),
                TimeText.of(lane.endNanos(interval) - lane.startNanos(interval)) });
    }
}
