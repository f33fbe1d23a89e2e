// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One turn of the event loop: how long the UI thread looked at no other event, and what it did meanwhile. */
final class Dispatch {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long startNanos = System.nanoTime();
    private final long startCpuNanos = THREADS.getCurrentThreadCpuTime();
    private long wallNanos;
    private long cpuNanos;
    private long sampledCpuNanos;
    private long oursCpuNanos;
    private final Map<String, Integer> places = new TreeMap<>();
    private final List<String> stacks = new ArrayList<>();

    /** Begins on the UI thread. */
    Dispatch() {
    }

    /** Ends on the UI thread. */
    synchronized void end() {
        wallNanos = System.nanoTime() - startNanos;
        cpuNanos = THREADS.getCurrentThreadCpuTime() - startCpuNanos;
    }

    boolean isOlderThan(long nanos) {
        return System.nanoTime() - startNanos > nanos;
    }

    /**
     * Takes what the UI thread does now; nothing when the turn is over. It counts as much as the thread computed since
     * the sample before: on a busy machine a thread stands for long where it computes nothing.
     */
    synchronized void sample(Thread uiThread) {
        long cpu = THREADS.getThreadCpuTime(uiThread.threadId()) - startCpuNanos;
        StackTraceElement[] stack = uiThread.getStackTrace();
        if (wallNanos == 0) {
            var here = Arrays.stream(stack).takeWhile(frame -> !frame.getMethodName().equals("readAndDispatch"))
                    .toList();
            var innermost = here.stream().filter(frame -> Ours.is(frame.getClassName())).findFirst();
            if (Boolean.getBoolean("pagewright.stacks")) {
                stacks.add(String.join(";", here.reversed().stream()
                        .map(frame -> frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName())
                        .toList()));
            }
            oursCpuNanos += innermost.isPresent() ? cpu - sampledCpuNanos : 0;
            sampledCpuNanos = cpu;
            var told = innermost.or(() -> here.stream().filter(f -> f.getClassName().startsWith("org.eclipse"))
                    .findFirst()).map(frame -> frame.getClassName().replaceAll(".*\\.", "") + "."
                            + frame.getMethodName() + ":" + frame.getLineNumber());
            told.ifPresent(place -> places.merge(place, 1, Integer::sum));
        }
    }

    synchronized long wallNanos() {
        return wallNanos;
    }

    synchronized long cpuNanos() {
        return cpuNanos;
    }

    /** Share of the processor time in which code of ours ran or had called what ran, in percent. */
    synchronized int oursPercent() {
        return sampledCpuNanos == 0 ? 0 : Math.round(100f * oursCpuNanos / sampledCpuNanos);
    }

    /** What was sampled, as tools that draw flames read it; only with {@code -Dpagewright.stacks=true}. */
    synchronized List<String> stacks() {
        return List.copyOf(stacks);
    }

    /** Where most samples were: frames of ours where there are any, else of the platform. */
    synchronized String where() {
        return String.join(", ", places.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).limit(4)
                .map(place -> place.getKey() + " x" + place.getValue()).toList());
    }
}
