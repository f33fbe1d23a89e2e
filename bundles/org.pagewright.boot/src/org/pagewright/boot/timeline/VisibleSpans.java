// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.timeline;

/**
 * What a painter has to draw of a lane: whole intervals as spans of pixels, and for pixels that hold several intervals
 * the active share. The work depends on the pixels, hardly on the number of events.
 */
public final class VisibleSpans {
    private VisibleSpans() {
    }

    /** Hears what to draw, from left to right. */
    public interface Painter {
        /** One interval covers these pixels. */
        void span(int x, int width, LaneState state, int interval);

        /**
         * Several intervals share one pixel.
         *
         * @param share how much of its time is active, 0 to 1
         */
        void dense(int x, double share, LaneState state);
    }

    /** Walks the pixels 0 to {@code width - 1} that show {@code fromNanos} to {@code toNanos}. */
    public static void walk(Lane lane, long fromNanos, long toNanos, int width, Painter painter) {
        double nanosPerPixel = (double) (toNanos - fromNanos) / width;
        int interval = lane.at(fromNanos);
        int x = 0;
        if (interval < 0) {
            x = lane.size() == 0 ? width : pixel(lane.startNanos(0) - fromNanos, nanosPerPixel, width);
            interval = 0;
        }
        long knownNanos = -1;
        long knownActive = 0;
        while (x < width) {
            long left = fromNanos + (long) (x * nanosPerPixel);
            long right = Math.max(left + 1, fromNanos + (long) ((x + 1) * nanosPerPixel));
            interval = lane.at(left, interval);
            if (interval < 0) {
                interval = 0;
            }
            long end = lane.endNanos(interval);
            if (lane.startNanos(interval) <= left && end >= right) {
                int next = Math.max(x + 1, pixel(end - fromNanos, nanosPerPixel, width));
                painter.span(x, next - x, lane.state(interval), interval);
                x = next;
            } else {
                int last = lane.at(right - 1, interval);
                long before = left == knownNanos ? knownActive
                        : lane.startNanos(interval) > left ? 0 : lane.activeBefore(left, interval);
                knownActive = lane.activeBefore(right, last);
                painter.dense(x, (double) (knownActive - before) / (right - left), active(lane, interval, last));
                interval = last;
                x++;
                knownNanos = right; // what ends here begins the next pixel
            }
            if (x < width && interval == lane.size() - 1
                    && lane.endNanos(interval) <= fromNanos + (long) (x * nanosPerPixel)) {
                return;
            }
        }
    }

    /** The state that stands for a pixel: the first active one of at most eight looked at. */
    private static LaneState active(Lane lane, int first, int last) {
        int step = Math.max(1, (last - first) / 8);
        for (int i = first; i <= last; i += step) {
            if (lane.state(i).isActive()) {
                return lane.state(i);
            }
        }
        return lane.state(last);
    }

    private static int pixel(long nanos, double nanosPerPixel, int width) {
        return (int) Math.min(width, nanos / nanosPerPixel);
    }
}
