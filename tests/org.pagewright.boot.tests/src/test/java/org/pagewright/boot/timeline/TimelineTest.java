// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.pagewright.kernel.trace.EventColumns;
import org.pagewright.kernel.trace.TraceKind;

class TimelineTest {
    private static final int A = 0;
    private static final int B = 1;
    private static final int MUTEX = 2;

    @Test
    void aThreadIsReadyWhileAnotherOneRunsAndBlockedWhileItWaits() {
        Timeline timeline = timeline(500,
                event(0, TraceKind.THREAD_READY, A, 0), event(10, TraceKind.THREAD_RUNS, A, 0),
                event(20, TraceKind.THREAD_READY, B, 0), event(30, TraceKind.THREAD_RUNS, B, 0),
                event(50, TraceKind.THREAD_BLOCKS, B, 0), event(60, TraceKind.THREAD_RUNS, A, 0),
                event(90, TraceKind.THREAD_ENDS, A, 0));
        Lane a = lane(timeline, LaneKind.THREAD, "A");
        assertEquals(List.of("READY 0-10", "RUNNING 10-30", "READY 30-60", "RUNNING 60-90", "NONE 90-500"), words(a));
        assertEquals(List.of("READY 20-30", "RUNNING 30-50", "BLOCKED 50-500"),
                words(lane(timeline, LaneKind.THREAD, "B")));
        assertEquals(50, a.activeNanos(0, 500));
        assertEquals(25, a.activeNanos(15, 70));
        assertEquals(-1, lane(timeline, LaneKind.THREAD, "B").at(19));
    }

    @Test
    void aThreadThatBlocksAndGoesOnWithoutAnotherInBetweenRunsAgain() {
        Timeline timeline = timeline(100, event(0, TraceKind.THREAD_RUNS, A, 0),
                event(10, TraceKind.THREAD_BLOCKS, A, 0), event(40, TraceKind.THREAD_READY, A, 0));
        assertEquals(List.of("RUNNING 0-10", "BLOCKED 10-40", "RUNNING 40-100"),
                words(lane(timeline, LaneKind.THREAD, "A")));
    }

    @Test
    void faultsLastUntilTheirPageIsThereAndOthersLeaveNothing() {
        Timeline timeline = timeline(100, event(5, TraceKind.PAGE_FAULT, A, 7), event(6, TraceKind.PAGE_FAULT, A, 8),
                event(20, TraceKind.PAGE_IN, A, 8), event(30, TraceKind.PAGE_FAULT, A, 9),
                event(31, TraceKind.THREAD_BLOCKS, A, 0));
        assertEquals(List.of("PAGING 6-20", "NONE 20-30", "PAGING 30-100"),
                words(lane(timeline, LaneKind.FAULTS, "A")));
    }

    @Test
    void requestsOfADriveAtOnceHaveLanesOfTheirOwn() {
        int one = EventColumns.link(1, 3);
        int two = EventColumns.link(2, 3);
        Timeline timeline = timeline(100, request(0, TraceKind.REQUEST_SENT, one),
                request(5, TraceKind.REQUEST_SENT, two), request(10, TraceKind.REQUEST_STARTED, one),
                request(12, TraceKind.REQUEST_DEFERRED, two), request(20, TraceKind.REQUEST_COMPLETED, one),
                request(30, TraceKind.REQUEST_STARTED, two), request(40, TraceKind.REQUEST_COMPLETED, two));
        assertEquals(List.of("QUEUED 0-10", "IN_DRIVER 10-20", "NONE 20-100"),
                words(lane(timeline, LaneKind.REQUESTS, "drive 3")));
        assertEquals(List.of("QUEUED 5-12", "DEFERRED 12-30", "IN_DRIVER 30-40", "NONE 40-100"),
                words(lane(timeline, LaneKind.REQUESTS, "drive 3 (2)")));
    }

    @Test
    void mutexesDfcsAndStagesAreIntervals() {
        Timeline timeline = timeline(100, event(0, TraceKind.STAGE, 1, 0),
                event(10, TraceKind.MUTEX_TAKEN, MUTEX, A), event(15, TraceKind.MUTEX_RELEASED, MUTEX, A),
                event(20, TraceKind.DFC_BEGINS, B, 2), event(25, TraceKind.DFC_ENDS, B, 2),
                event(50, TraceKind.STAGE, 2, 0));
        assertEquals(List.of("HELD 10-15", "NONE 15-100"), words(lane(timeline, LaneKind.MUTEX, "M")));
        assertEquals(List.of("DFC 20-25", "NONE 25-100"), words(lane(timeline, LaneKind.DFC_QUEUE, "B")));
        assertEquals(List.of("STAGE 0-50", "STAGE 50-100"), words(lane(timeline, LaneKind.STAGES, "")));
        assertEquals(LaneKind.STAGES, timeline.lanes().getFirst().kind());
        assertEquals(1, lane(timeline, LaneKind.STAGES, "").step(10, true));
        assertEquals(-1, lane(timeline, LaneKind.STAGES, "").step(60, true));
        assertEquals(0, lane(timeline, LaneKind.STAGES, "").step(50, false));
    }

    @Test
    void aMillionEventsAreSearchedAndDrawnByPixels() {
        EventColumns events = MadeEvents.of(1_000_000, 1);
        long end = events.timeNanos(events.size() - 1) + 1;
        Timeline timeline = Timeline.of(events, end);
        assertTrue(timeline.lanes().size() > 80, "lanes " + timeline.lanes().size());
        long intervals = timeline.lanes().stream().mapToLong(Lane::size).sum();
        assertTrue(intervals > 500_000, "intervals " + intervals);
        var drawn = new int[1];
        for (Lane lane : timeline.lanes()) {
            int calls = drawn[0];
            VisibleSpans.walk(lane, 0, end, 1500, new VisibleSpans.Painter() {
                @Override
                public void span(int x, int width, LaneState state, int interval) {
                    drawn[0]++;
                }

                @Override
                public void dense(int x, double share, LaneState state) {
                    drawn[0]++;
                }
            });
            assertTrue(drawn[0] - calls <= 1500, "a lane draws at most once a pixel");
            assertNotEquals(calls, drawn[0], "every lane draws something");
        }
    }

    static Lane lane(Timeline timeline, LaneKind kind, String name) {
        return timeline.lanes().stream().filter(lane -> lane.kind() == kind && lane.name().equals(name)).findFirst()
                .orElseThrow();
    }

    private static List<String> words(Lane lane) {
        return java.util.stream.IntStream.range(0, lane.size())
                .mapToObj(i -> lane.state(i) + " " + lane.startNanos(i) + "-" + lane.endNanos(i)).toList();
    }

    private static long[] event(long time, TraceKind kind, int subject, long detail) {
        return new long[] { time, EventColumns.head(kind, subject), detail, 0 };
    }

    private static long[] request(long time, TraceKind kind, int link) {
        return new long[] { time, EventColumns.head(kind, A), 0, link };
    }

    private static Timeline timeline(long end, long[]... rows) {
        int n = rows.length;
        long[] times = new long[n];
        int[] heads = new int[n];
        long[] details = new long[n];
        int[] links = new int[n];
        for (int i = 0; i < n; i++) {
            times[i] = rows[i][0];
            heads[i] = (int) rows[i][1];
            details[i] = rows[i][2];
            links[i] = (int) rows[i][3];
        }
        return Timeline.of(new EventColumns(times, heads, details, links, List.of("A", "B", "M")), end);
    }
}
