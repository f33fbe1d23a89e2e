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
 * Asks the UI thread for a sign of life all the time. It is frozen when it does not answer for half a second because of
 * code of ours: it computes or waits there. A machine that is busy with other things delays the answer too, but then the
 * thread neither uses the processor nor waits.
 */
final class FreezeWatch {
    private static final long LIMIT_MILLIS = 500;
    /** On a busy machine the UI thread waits for the processor, which is not its fault. */
    private static final long LEAST_CPU_NANOS = LIMIT_MILLIS * 1_000_000;
    private static final long PAUSE_MILLIS = 20;
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
        Thread ui = display.getThread();
        try {
            while (!stopped && !display.isDisposed()) {
                var answer = new CountDownLatch(1);
                long cpuBefore = threads.getThreadCpuTime(ui.threadId());
                display.asyncExec(answer::countDown);
                if (!answer.await(LIMIT_MILLIS, TimeUnit.MILLISECONDS)) {
                    StackTraceElement[] stack = ui.getStackTrace();
                    Thread.State state = ui.getState();
                    while (!stopped && !answer.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                        continue; // one report for one freeze
                    }
                    note(stack, state, threads.getThreadCpuTime(ui.threadId()) - cpuBefore);
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(StackTraceElement[] stack, Thread.State state, long cpuNanos) {
        // What opened a window is below that window's event loop; only what an event does now can freeze.
        boolean ours = Arrays.stream(stack).takeWhile(frame -> !frame.getMethodName().equals("readAndDispatch"))
                .anyMatch(frame -> Ours.is(frame.getClassName()));
        if (ours && !isForeign(stack) && (state != Thread.State.RUNNABLE || cpuNanos >= LEAST_CPU_NANOS)) {
            freezes.add("UI frozen for more than " + LIMIT_MILLIS + " ms (" + state + ", " + cpuNanos / 1_000_000
                    + " ms of processor) in " + Arrays.stream(stack).limit(60).map(String::valueOf).toList());
        }
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
