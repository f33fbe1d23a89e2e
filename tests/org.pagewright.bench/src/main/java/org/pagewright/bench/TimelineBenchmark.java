// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.bench;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.pagewright.boot.BootProgress;
import org.pagewright.boot.BootRequest;
import org.pagewright.boot.BootResult;
import org.pagewright.boot.PagingBoot;
import org.pagewright.boot.timeline.Lane;
import org.pagewright.boot.timeline.LaneState;
import org.pagewright.boot.timeline.Timeline;
import org.pagewright.boot.timeline.VisibleSpans;
import org.pagewright.header.HeaderReader;
import org.pagewright.kernel.trace.EventColumns;
import org.pagewright.kernel.trace.TraceEvent;
import org.pagewright.model.BadInputException;

/**
 * What the Boot Timeline view asks of the engine at each paint: the visible spans of every lane over 1,500 pixels. The
 * events are those of a boot, one after the other until there are enough.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TimelineBenchmark {
    private static final int PIXELS = 1_500;
    private static final int KEPT = 1_000_000;

    /** Visible part of the run, in a thousandth. */
    @Param({ "1000", "100", "1" })
    public int visible = 1000;
    /** Events of the run. */
    int eventCount = 10_000_000;
    private Timeline timeline = Timeline.of(TimelineBenchmark.none(), 1);
    private long calls;

    private static EventColumns none() {
        return new EventColumns(new long[0], new int[0], new long[0], new int[0], java.util.List.of());
    }

    /** Boots once and lays the events behind each other. */
    @Setup
    public void make() throws BadInputException {
        var board = HeaderReader.read(Roots.sample("h4/variantmediadef.h")).settings();
        BootResult result = PagingBoot.run(BootRequest.of(board).withTrace(KEPT), BootProgress.NONE);
        int length = result.trace().size();
        long[] times = new long[eventCount];
        int[] heads = new int[eventCount];
        long[] details = new long[eventCount];
        int[] links = new int[eventCount];
        for (int i = 0; i < eventCount; i++) {
            TraceEvent event = result.trace().event(i % length);
            times[i] = i / length * result.endNanos() + event.timeNanos();
            heads[i] = EventColumns.head(event.kind(), event.subject());
            details[i] = event.detail();
            links[i] = event.link();
        }
        var columns = new EventColumns(times, heads, details, links, result.trace().columns().subjects());
        timeline = Timeline.of(columns, ((long) eventCount / length + 1) * result.endNanos());
    }

    /** All lanes, from the middle of the run on. */
    @Benchmark
    public long paint() {
        long length = timeline.endNanos() / 1000 * visible;
        long from = (timeline.endNanos() - length) / 2;
        for (Lane lane : timeline.lanes()) {
            VisibleSpans.walk(lane, from, from + length, PIXELS, new VisibleSpans.Painter() {
                @Override
                public void span(int x, int width, LaneState state, int interval) {
                    calls++;
                }

                @Override
                public void dense(int x, double share, LaneState state) {
                    calls++;
                }
            });
        }
        return calls;
    }
}
