// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.timeline;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.pagewright.boot.timeline.Lane;
import org.pagewright.boot.timeline.LaneState;
import org.pagewright.boot.timeline.TimeText;
import org.pagewright.boot.timeline.TimelineMark;
import org.pagewright.boot.timeline.VisibleSpans;
import org.pagewright.ide.core.timeline.TimeWindow;
import org.pagewright.ide.core.timeline.TimelineData;
import org.pagewright.ide.ui.runs.ThemeColor;

/** Draws the visible part of lanes, axis and marks. */
final class LanePainter {
    private static final int TICK_PIXELS = 130;
    private static final int GAP = 3;
    private static final int LEAST_TEXT = 40;

    private final GC gc;
    private final Display display;
    private final TimeWindow window;
    private final int left;
    private final int width;
    /** Asked once a paint; the registry is too slow to be asked for every span. */
    private final Color[] colors = new Color[LaneState.values().length];

    /**
     * @param left  first pixel right of the labels
     * @param width pixels of the lanes
     */
    LanePainter(GC gc, Display display, TimeWindow window, int left, int width) {
        this.gc = gc;
        this.display = display;
        this.window = window;
        this.left = left;
        this.width = width;
        for (LaneState state : LaneState.values()) {
            colors[state.ordinal()] = LaneLook.color(state).get();
        }
    }

    void axis(int height, int bottom) {
        gc.setForeground(display.getSystemColor(SWT.COLOR_LIST_FOREGROUND));
        long tick = window.tickNanos(Math.max(1, width / TICK_PIXELS));
        for (long time = (window.fromNanos() + tick - 1) / tick * tick; time < window.toNanos(); time += tick) {
            int x = left + window.pixel(time, width);
            gc.setAlpha(60);
            gc.drawLine(x, height - 4, x, bottom);
            gc.setAlpha(255);
            gc.drawText(TimeText.of(time), x + 3, 2, true);
        }
    }

    void label(String name, int y, int height, boolean selected) {
        if (selected) {
            gc.setBackground(display.getSystemColor(SWT.COLOR_LIST_SELECTION));
            gc.setForeground(display.getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT));
            gc.fillRectangle(0, y, left - GAP, height);
        } else {
            gc.setForeground(display.getSystemColor(SWT.COLOR_LIST_FOREGROUND));
        }
        String text = name;
        while (text.length() > 4 && gc.textExtent(text).x > left - 3 * GAP) {
            text = text.substring(0, text.length() - 2) + '\u2026';
        }
        gc.drawText(text, GAP, y + (height - gc.getFontMetrics().getHeight()) / 2, true);
    }

    void lane(Lane lane, List<String> stages, int y, int height) {
        int top = y + 2;
        int full = height - 4;
        VisibleSpans.walk(lane, window.fromNanos(), window.toNanos(), width, new VisibleSpans.Painter() {
            @Override
            public void span(int x, int pixels, LaneState state, int interval) {
                if (state == LaneState.NONE) {
                    return;
                }
                gc.setBackground(colors[state.ordinal()]);
                // a wait is a thin line, so that colour is not all that tells it from work
                int thin = state == LaneState.BLOCKED ? full / 4 : state == LaneState.READY ? full / 2 : full;
                gc.fillRectangle(left + x, top + (full - thin), pixels, thin);
                if (state == LaneState.STAGE) {
                    stage(lane, stages, interval, left + x, pixels, top, full);
                }
            }

            @Override
            public void dense(int x, double share, LaneState state) {
                int filled = share == 0 ? 1 : Math.max(2, (int) Math.round(share * full));
                gc.setBackground(colors[state.ordinal()]);
                gc.fillRectangle(left + x, top + full - filled, 1, filled);
            }
        });
    }

    /** Stages are told by number and name, and by a line where each begins. */
    private void stage(Lane lane, List<String> stages, int interval, int x, int pixels, int top, int full) {
        gc.setForeground(display.getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        gc.drawLine(x, top, x, top + full);
        if (pixels < LEAST_TEXT) {
            return;
        }
        gc.setForeground(display.getSystemColor(SWT.COLOR_LIST_FOREGROUND));
        Rectangle clipping = gc.getClipping();
        gc.setClipping(x, top, pixels - 2, full);
        String name = interval < stages.size() ? stages.get(interval) : ""; //$NON-NLS-1$
        gc.drawText(interval + 1 + " " + name, x + GAP, top + (full - gc.getFontMetrics().getHeight()) / 2, true); //$NON-NLS-1$
        gc.setClipping(clipping);
    }

    void marks(TimelineData data, int axisHeight, int bottom) {
        for (TimelineMark mark : data.marks()) {
            if (mark.kind() == TimelineMark.Kind.END || mark.timeNanos() < window.fromNanos()
                    || mark.timeNanos() > window.toNanos()) {
                continue;
            }
            int x = Math.min(left + width - 1, left + window.pixel(mark.timeNanos(), width));
            gc.setForeground(ThemeColor.ALARM.get());
            gc.setBackground(ThemeColor.ALARM.get());
            gc.setLineWidth(2);
            gc.drawLine(x, axisHeight - 6, x, bottom);
            gc.setLineWidth(1);
            gc.fillPolygon(new int[] { x - 5, axisHeight - 9, x + 5, axisHeight - 9, x, axisHeight });
            String name = LaneLook.name(mark.kind());
            Point size = gc.textExtent(name);
            gc.setForeground(display.getSystemColor(SWT.COLOR_LIST_BACKGROUND));
            int at = Math.max(left, Math.min(x - size.x / 2, left + width - size.x - 2 * GAP));
            gc.fillRectangle(at - GAP, 1, size.x + 2 * GAP, size.y);
            gc.drawText(name, at, 1, true);
        }
    }

    void cursor(long timeNanos, int axisHeight, int bottom) {
        if (timeNanos >= window.fromNanos() && timeNanos <= window.toNanos()) {
            int x = left + window.pixel(timeNanos, width);
            gc.setForeground(display.getSystemColor(SWT.COLOR_LIST_FOREGROUND));
            gc.setLineStyle(SWT.LINE_DASH);
            gc.drawLine(x, axisHeight - 4, x, bottom);
            gc.setLineStyle(SWT.LINE_SOLID);
        }
    }
}
