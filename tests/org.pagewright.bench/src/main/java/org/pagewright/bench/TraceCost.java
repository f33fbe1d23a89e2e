// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;

import org.pagewright.boot.BootProgress;
import org.pagewright.boot.BootRequest;
import org.pagewright.boot.BootResult;
import org.pagewright.boot.PagingBoot;
import org.pagewright.header.HeaderReader;
import org.pagewright.kernel.trace.Trace;
import org.pagewright.kernel.trace.TraceEvent;
import org.pagewright.model.BadInputException;

/**
 * What the trace hooks cost while tracing is off: the time a boot takes, and the time its very events take through a
 * trace that keeps nothing. The hash that identifies a run is part of that time although it is never switched off.
 */
final class TraceCost {
    /** The most that is good enough, in parts of the boot's time. */
    static final double BAR = 0.03;
    private static final int WARM_UP = 15;
    private static final int ROUNDS = 15;
    private static final int PASSES = 50;

    private TraceCost() {
    }

    /** Measures boot and events in turn. */
    static void run(PrintStream out) throws BadInputException {
        BootRequest request = BootRequest.of(HeaderReader.read(Roots.sample("h4/variantmediadef.h")).settings())
                .withWorkload("code-walk");
        BootResult recorded = PagingBoot.run(request.withTrace(1 << 22), BootProgress.NONE);
        var events = new TraceEvent[recorded.trace().size()];
        for (int i = 0; i < events.length; i++) {
            events[i] = recorded.trace().event(i);
        }
        var boots = new double[ROUNDS];
        var hooks = new double[ROUNDS];
        var shares = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = System.nanoTime();
            BootResult result = PagingBoot.run(request, BootProgress.NONE);
            long middle = System.nanoTime();
            boolean same = replay(events) == result.trace().hash();
            long end = System.nanoTime();
            if (!same) {
                out.println("The events gave another hash than the boot.");
            }
            if (round >= 0) {
                boots[round] = (middle - start) / 1e6;
                hooks[round] = (end - middle) / 1e6 / PASSES;
                shares[round] = hooks[round] / boots[round];
            }
        }
        double share = median(shares);
        out.printf(Locale.ROOT, "trace switched off: boot %.2f ms, its %,d events %.3f ms, share %.2f %%%s%n",
                median(boots), events.length, median(hooks), share * 100,
                share < BAR ? ", under the bar of 3 %" : ", ABOVE the bar of 3 %");
    }

    /** Passes all events through traces that keep nothing; the result is the hash of the last one. */
    private static long replay(TraceEvent[] events) {
        long hash = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            var trace = new Trace(0);
            for (TraceEvent event : events) {
                trace.add(event.timeNanos(), event.kind(), event.subject(), event.detail(), 0);
            }
            hash = trace.hash();
        }
        return hash;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
