// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.widgets.Display;

/**
 * Asks the UI thread for a sign of life all the time. It is frozen when code of ours computes or waits there for half a
 * second before it answers. That is sampled: on a busy machine, or while the platform does much at once, an answer is
 * late as well, and code of ours is often a short part of that.
 */
final class FreezeWatch {
    private static final long LIMIT_NANOS = 500_000_000;
    private static final long PAUSE_MILLIS = 20;
    /** A sample says nothing about what was long before it. */
    private static final long MOST_OF_A_SAMPLE_NANOS = 3 * PAUSE_MILLIS * 1_000_000;
    private static final Set<String> FOREIGN = Set.of("loadClass", "openEditor");

    private final List<String> freezes = new ArrayList<>();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private Thread watcher;
    private volatile boolean stopped;

    void start() {
        freezes.clear();
        stopped = false;
        watcher = new Thread(this::watch, "freeze watch");
        watcher.setDaemon(true);
        watcher.start();
    }

    /** Ends the watch and tells what it saw. */
    List<String> stop() throws InterruptedException {
        stopped = true;
        watcher.join();
        return List.copyOf(freezes);
    }

    private void watch() {
        Display display = Display.getDefault();
        try {
            while (!stopped && !display.isDisposed()) {
                var answer = new CountDownLatch(1);
                var wait = new Wait(display.getThread());
                display.asyncExec(answer::countDown);
                while (!stopped && !answer.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    wait.sample();
                }
                wait.tell();
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The time until an answer, and how much of it is ours. */
    private final class Wait {
        private final Thread ui;
        private long sampledNanos = System.nanoTime();
        private long sampledCpuNanos;
        private long oursNanos;
        private StackTraceElement[] oursLast = {};

        Wait(Thread ui) {
            this.ui = ui;
            sampledCpuNanos = threads.getThreadCpuTime(ui.threadId());
        }

        /** Counts processor time where the thread computes, and all time where it waits. */
        void sample() {
            StackTraceElement[] stack = ui.getStackTrace();
            boolean computes = ui.getState() == Thread.State.RUNNABLE;
            long now = System.nanoTime();
            long cpu = threads.getThreadCpuTime(ui.threadId());
            if (isOurs(stack)) {
                oursNanos += Math.min(computes ? cpu - sampledCpuNanos : now - sampledNanos, MOST_OF_A_SAMPLE_NANOS);
                oursLast = stack;
            }
            sampledNanos = now;
            sampledCpuNanos = cpu;
        }

        void tell() {
            if (oursNanos >= LIMIT_NANOS) {
                freezes.add("UI frozen for " + oursNanos / 1_000_000 + " ms, at last in "
                        + Arrays.stream(oursLast).limit(60).map(String::valueOf).toList());
            }
        }
    }

    /** What opened a window is below that window's event loop; only what an event does now can freeze. */
    private static boolean isOurs(StackTraceElement[] stack) {
        return Arrays.stream(stack).takeWhile(frame -> !frame.getMethodName().equals("readAndDispatch"))
                .anyMatch(frame -> Ours.is(frame.getClassName())) && !isForeign(stack);
    }

    /**
     * Whether code of ours only asked for it: the first use of a class defines it and those it needs, and an editor of
     * another plug-in opens for the first time; on a cold workbench both take what they take.
     */
    private static boolean isForeign(StackTraceElement[] stack) {
        return Arrays.stream(stack).takeWhile(frame -> !Ours.is(frame.getClassName()))
                .anyMatch(frame -> FOREIGN.contains(frame.getMethodName()));
    }
}
