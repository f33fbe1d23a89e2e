// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.pagewright.kernel.trace.EventColumns;

/** Against a painter that asks every nanosecond. */
class VisibleSpansTest {

    @Test
    void everyPixelShowsTheActiveShareOfItsTime() {
        var random = new Random(7);
        for (int round = 0; round < 60; round++) {
            EventColumns events = MadeEvents.of(2 + random.nextInt(60), round);
            long end = events.timeNanos(events.size() - 1) + 1 + random.nextInt(1000);
            for (Lane lane : Timeline.of(events, end).lanes()) {
                long from = random.nextLong(end);
                long to = from + 200 + random.nextInt(100_000);
                check(lane, from, to, 1 + random.nextInt(40), end);
            }
        }
    }

    private static void check(Lane lane, long from, long to, int width, long end) {
        double[] shown = new double[width];
        int[] last = { 0 };
        VisibleSpans.walk(lane, from, to, width, new VisibleSpans.Painter() {
            @Override
            public void span(int x, int pixels, LaneState state, int interval) {
                assertTrue(x >= last[0] && x + pixels <= width, "spans go from left to right");
                last[0] = x + pixels;
                for (int i = x; i < x + pixels; i++) {
                    shown[i] = state.isActive() ? 1 : 0;
                }
            }

            @Override
            public void dense(int x, double share, LaneState state) {
                assertTrue(x >= last[0] && x < width);
                last[0] = x + 1;
                shown[x] = share;
            }
        });
        double perPixel = (double) (to - from) / width;
        for (int x = 0; x < width; x++) {
            long left = from + (long) (x * perPixel);
            long right = from + (long) ((x + 1) * perPixel);
            assertEquals(slowShare(lane, left, right, end), shown[x], 2 / perPixel + 1e-9,
                    "pixel " + x + " of " + lane.name());
        }
    }

    private static double slowShare(Lane lane, long left, long right, long end) {
        long active = 0;
        for (int i = 0; i < lane.size(); i++) {
            if (lane.state(i).isActive()) {
                active += Math.max(0,
                        Math.min(Math.min(right, end), lane.endNanos(i)) - Math.max(left, lane.startNanos(i)));
            }
        }
        return (double) active / (right - left);
    }
}
