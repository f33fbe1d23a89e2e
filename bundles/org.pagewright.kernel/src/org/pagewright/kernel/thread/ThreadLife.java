// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.thread;

import org.eclipse.jdt.annotation.Nullable;

/**
 * How long a thread lives: a kill waits until the thread has left its critical sections and released its fast mutex;
 * who ends himself in one stops the system ({@code NThreadBase::Kill} and {@code Exit}).
 */
final class ThreadLife {
    private final SimThread thread;
    private int criticalDepth;
    private @Nullable ThreadExit pending;
    private @Nullable ThreadExit exit;

    ThreadLife(SimThread thread) {
        this.thread = thread;
    }

    void enterCritical() {
        criticalDepth++;
    }

    void leaveCritical() {
        if (criticalDepth == 0) {
            throw thread.machine().fault(KernelCheck.CRITICAL_SECTION_NOT_ENTERED,
                    "Thread " + thread.name() + " leaves a critical section that it did not enter.");
        }
        criticalDepth--;
        endIfDue();
    }

    boolean inCritical() {
        return criticalDepth > 0;
    }

    /** A kill that came while the thread could not end happens as soon as it can. */
    void endIfDue() {
        ThreadExit late = pending;
        if (late != null && criticalDepth == 0 && thread.heldFastMutex() == null) {
            end(late);
        }
    }

    void kill(ThreadExit how) {
        if (exit == null && pending == null) {
            pending = how;
            endIfDue();
        }
    }

    void exit(ThreadExit how) {
        if (thread.heldFastMutex() != null) {
            throw thread.machine().fault(KernelCheck.FAST_MUTEX_NESTED, "Thread " + thread.name()
                    + " ends while it holds fast mutex " + thread.heldFastMutexName()
                    + ", and ending takes the system lock." + how.because());
        }
        if (criticalDepth > 0) {
            throw thread.machine().fault(KernelCheck.EXIT_IN_CRITICAL_SECTION, "Thread " + thread.name()
                    + " ends inside a critical section, where the kernel cannot end it." + how.because());
        }
        end(how);
    }

    private void end(ThreadExit how) {
        exit = how;
        pending = null;
        thread.unwind(how);
    }

    @Nullable
    ThreadExit exit() {
        return exit;
    }

    boolean isDying() {
        return pending != null;
    }
}
