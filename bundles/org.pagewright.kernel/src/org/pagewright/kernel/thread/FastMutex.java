// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.thread;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A nanokernel fast mutex, the system lock among them. A thread holds at most one, never nests it and must not block
 * while it holds it.
 */
public final class FastMutex implements WaitTarget {
    private final String name;
    private final boolean systemLock;
    private final List<SimThread> waiters = new ArrayList<>();
    private @Nullable SimThread holder;

    /** @param systemLock whether this is the system lock, which a paging trap may hold while it faults */
    public FastMutex(String name, boolean systemLock) {
        this.name = name;
        this.systemLock = systemLock;
    }

    /** A routine that takes the mutex. */
    public Frame acquire() {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0) {
                    if (self.heldFastMutex() != null) {
                        throw self.machine().fault(KernelCheck.FAST_MUTEX_NESTED,
                                "Thread " + self.name() + " nests fast mutex " + name + " in another.");
                    }
                    SimThread owner = holder;
                    if (owner != null) {
                        waiters.add(self);
                        owner.recomputePriority();
                        return self.block(FastMutex.this);
                    }
                    take(self);
                }
                return self.leave(0);
            }

            @Override
            protected void unwound(SimThread self) {
                SimThread owner = holder;
                if (waiters.remove(self) && owner != null) {
                    owner.recomputePriority();
                }
            }
        };
    }

    /** Releases the mutex; a thread that was killed meanwhile and is in no critical section dies now. */
    public void release(SimThread self) {
        self.holdFast(null);
        holder = null;
        self.recomputePriority();
        if (!waiters.isEmpty()) {
            SimThread next = waiters.remove(0);
            take(next);
            next.wake();
        }
        self.fastMutexReleased();
    }

    private void take(SimThread self) {
        holder = self;
        self.holdFast(this);
    }

    int highestWaiterPriority() {
        int best = 0;
        for (SimThread waiter : waiters) {
            best = Math.max(best, waiter.priority());
        }
        return best;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Whether this is the system lock. */
    public boolean isSystemLock() {
        return systemLock;
    }

    @Override
    public String describe() {
        return "fast mutex " + name;
    }

    @Override
    public @Nullable WaitTarget dependsOn() {
        return holder;
    }
}
