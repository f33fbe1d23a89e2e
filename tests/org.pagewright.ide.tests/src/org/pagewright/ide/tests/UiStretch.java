// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.widgets.Display;

/**
 * The longest stretch of processor time that the UI thread spends in code of ours without looking at events, printed on
 * request ({@code -Dpagewright.nightly=true}) to find what is above 50 ms.
 */
final class UiStretch {
    private static final long TOLD_NANOS = 50_000_000;
    private static final long SAMPLE_MILLIS = 5;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private Thread watcher;
    private volatile boolean stopped;
    private volatile long longestNanos;
    private volatile String where = "";

    void start() {
        if (Boolean.getBoolean("pagewright.nightly")) {
            longestNanos = 0;
            stopped = false;
            watcher = new Thread(this::watch, "UI stretch");
            watcher.setDaemon(true);
            watcher.start();
        }
    }

    /** Ends the watch and prints what is too long. */
    void stop(String test) throws InterruptedException {
        if (watcher != null) {
            stopped = true;
            watcher.join();
            watcher = null;
            if (longestNanos > TOLD_NANOS) {
                System.out.printf("UI thread: %d ms in %s: %s%n", longestNanos / 1_000_000, test, where);
            }
        }
    }

    private void watch() {
        Display display = Display.getDefault();
        Thread ui = display.getThread();
        try {
            while (!stopped && !display.isDisposed()) {
                var answer = new CountDownLatch(1);
                long before = threads.getThreadCpuTime(ui.threadId());
                String ours = "";
                display.asyncExec(answer::countDown);
                while (!answer.await(SAMPLE_MILLIS, TimeUnit.MILLISECONDS) && !stopped) {
                    String frame = frame(ui.getStackTrace());
                    ours = frame.isEmpty() ? ours : frame;
                }
                long took = threads.getThreadCpuTime(ui.threadId()) - before;
                if (!ours.isEmpty() && took > longestNanos) {
                    longestNanos = took;
                    where = ours;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The innermost frame of ours in what the current event does; empty when there is none. */
    private static String frame(StackTraceElement[] stack) {
        return Arrays.stream(stack).takeWhile(frame -> !frame.getMethodName().equals("readAndDispatch"))
                .filter(frame -> Ours.is(frame.getClassName())).map(String::valueOf).findFirst().orElse("");
    }
}
