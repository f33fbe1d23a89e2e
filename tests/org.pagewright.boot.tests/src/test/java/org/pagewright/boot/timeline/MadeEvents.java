// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.timeline;

import java.util.List;
import java.util.Random;

import org.pagewright.kernel.trace.EventColumns;
import org.pagewright.kernel.trace.TraceKind;

/** Events of threads that take turns, made from a seed, in any number. */
final class MadeEvents {
    private static final int THREADS = 40;

    private MadeEvents() {
    }

    static EventColumns of(int count, long seed) {
        var random = new Random(seed);
        long[] times = new long[count];
        int[] heads = new int[count];
        long[] details = new long[count];
        int[] links = new int[count];
        long time = 0;
        int running = -1;
        int request = 0;
        for (int i = 0; i < count; i++) {
            time += random.nextInt(8) == 0 ? random.nextInt(200_000) : random.nextInt(500);
            times[i] = time;
            TraceKind kind = TraceKind.THREAD_RUNS;
            int subject = random.nextInt(THREADS);
            switch (random.nextInt(6)) {
            case 0 -> {
                kind = TraceKind.THREAD_BLOCKS;
                subject = running < 0 ? subject : running;
            }
            case 1 -> kind = TraceKind.THREAD_READY;
            case 2 -> {
                kind = random.nextBoolean() ? TraceKind.PAGE_FAULT : TraceKind.PAGE_IN;
                details[i] = random.nextInt(4);
            }
            case 3 -> {
                kind = random.nextBoolean() ? TraceKind.REQUEST_SENT : TraceKind.REQUEST_COMPLETED;
                request += kind == TraceKind.REQUEST_SENT ? 1 : 0;
                int number = Math.max(1, request - random.nextInt(3));
                links[i] = EventColumns.link(number, number % 3);
            }
            default -> running = subject;
            }
            heads[i] = EventColumns.head(kind, subject);
        }
        return new EventColumns(times, heads, details, links, names());
    }

    private static List<String> names() {
        return java.util.stream.IntStream.range(0, THREADS).mapToObj(i -> "Thread" + i).toList();
    }
}
