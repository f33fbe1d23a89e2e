// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Display;

/**
 * Measures every turn of the event loop while something is done. The loop of the workbench, or of the window in front, is
 * stopped in an event, and its turns are taken here instead. When a turn opens a window that has a loop of its own, the
 * turn ends there, and the loop of that window is stopped in the same way.
 */
final class Dispatches {
    private static final int SAMPLE_MILLIS = 2;
    private static final long SAMPLED_NANOS = 4_000_000;
    private static final long NESTED_NANOS = 10_000_000;
    /** What blinks needs less. */
    private static final long BUSY_NANOS = 2_000_000;
    private static final long QUIET_NANOS = 200_000_000;
    private static final long LIMIT_NANOS = 60_000_000_000L;

    private final Display display = Display.getDefault();
    private final List<Dispatch> done = new ArrayList<>();
    private final AtomicReference<Dispatch> current = new AtomicReference<>();
    private volatile boolean stopped;
    private volatile boolean begun;
    private volatile Throwable failure;
    private volatile long lastBusyNanos = System.nanoTime();
    /** Loops of windows that the current turn is in. */
    private int level;

    private Dispatches() {
    }

    /** All turns from an action until a condition holds and nothing more happens. */
    static List<Dispatch> of(Callable<?> action, BooleanSupplier reached) throws InterruptedException {
        return new Dispatches().measure(action, reached);
    }

    private List<Dispatch> measure(Callable<?> action, BooleanSupplier reached) throws InterruptedException {
        display.asyncExec(this::loop);
        var sampler = new Thread(this::sample, "UI samples");
        sampler.setDaemon(true);
        sampler.start();
        display.asyncExec(() -> attempt(action));
        long limit = System.nanoTime() + LIMIT_NANOS;
        while (failure == null && !isOver(reached)) {
            if (System.nanoTime() > limit) {
                failure = new AssertionError("nothing came of it");
            }
            Thread.sleep(20);
        }
        stopped = true;
        display.wake();
        sampler.join();
        Workbench.ui(() -> null); // the loop has ended
        if (failure != null) {
            throw new AssertionError(failure);
        }
        synchronized (done) {
            return List.copyOf(done);
        }
    }

    private void attempt(Callable<?> action) {
        begun = true;
        try {
            action.call();
        } catch (Throwable e) { // told on the thread of the test
            failure = e;
        }
    }

    private boolean isOver(BooleanSupplier reached) throws InterruptedException {
        if (isQuiet() && Workbench.ui(reached::getAsBoolean)) {
            Thread.sleep(SAMPLE_MILLIS); // the turn that asked ends
            return isQuiet();
        }
        return false;
    }

    private boolean isQuiet() {
        return begun && System.nanoTime() - lastBusyNanos > QUIET_NANOS && current.get() == null
                && JobWatch.ours().isEmpty();
    }

    /** Takes the turns until the end; on the UI thread. */
    private void loop() {
        int outer = level;
        level = nesting();
        while (!stopped) {
            if (!turn() && !stopped) {
                display.sleep();
            }
        }
        level = outer;
    }

    private boolean turn() {
        current.set(new Dispatch());
        boolean more = true;
        try {
            more = display.readAndDispatch();
        } catch (RuntimeException | Error e) { // what a listener throws ends the test, not the workbench
            failure = e;
        }
        turnOver();
        return more;
    }

    private void turnOver() {
        Dispatch turn = current.getAndSet(null);
        if (turn != null && !stopped) {
            turn.end();
            if (turn.cpuNanos() > BUSY_NANOS) {
                lastBusyNanos = System.nanoTime();
            }
            synchronized (done) {
                done.add(turn);
            }
        }
    }

    private static int nesting() {
        return (int) (long) StackWalker.getInstance()
                .walk(frames -> frames.filter(f -> f.getMethodName().equals("readAndDispatch")).count());
    }

    /** Whether the innermost loop is that of a window, which lasts until the window closes. */
    private static boolean isInWindow() {
        return StackWalker.getInstance()
                .walk(frames -> frames.dropWhile(f -> !f.getMethodName().equals("readAndDispatch")).skip(1).findFirst())
                .filter(f -> f.getMethodName().equals("runEventLoop")).isPresent();
    }

    /** Runs in the loop that is innermost now; one that waits for work in the background must end with it. */
    private void lookForNestedLoop() {
        if (stopped || nesting() <= level + 1) {
            return;
        }
        turnOver();
        if (isInWindow()) {
            loop();
            return;
        }
        int outer = level;
        level = nesting();
        boolean more = true;
        while (more && !stopped) {
            more = turn();
        }
        level = outer;
        current.set(new Dispatch());
    }

    private void sample() {
        Dispatch asked = null; // for its loop
        try {
            while (!stopped) {
                Thread.sleep(SAMPLE_MILLIS);
                Dispatch turn = current.get();
                if (turn != null && turn.isOlderThan(SAMPLED_NANOS)) {
                    turn.sample(display.getThread());
                    if (turn != asked && turn.isOlderThan(NESTED_NANOS)) {
                        asked = turn;
                        display.asyncExec(this::lookForNestedLoop);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
