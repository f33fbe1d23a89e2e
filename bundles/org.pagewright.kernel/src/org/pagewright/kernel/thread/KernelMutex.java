// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.thread;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.trace.TraceKind;

/**
 * A kernel mutex ({@code DMutex}): recursive, with an order and priority inheritance (fact sheet 10.2). Taking one out
 * of order is fault KERN 88, outside a critical section KERN 85.
 */
public final class KernelMutex implements WaitTarget {
    private final Machine machine;
    private final String name;
    private final int order;
    private final int subject;
    private final List<SimThread> waiters = new ArrayList<>();
    private @Nullable SimThread owner;
    private int depth;
    private long contentions;

    /** @param order a constant of {@link MutexOrder} */
    public KernelMutex(Machine machine, String name, int order) {
        this.machine = machine;
        this.name = name;
        this.order = order;
        this.subject = machine.trace().subject(name);
    }

    /** A routine that takes the mutex, blocking while another thread holds it. */
    public Frame acquire() {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0) {
                    checkWait(self);
                    if (!tryTake(self)) {
                        contentions++;
                        waiters.add(self);
                        waiterChanged();
                        return self.block(KernelMutex.this);
                    }
                }
                return self.leave(0);
            }

            @Override
            protected void unwound(SimThread self) {
                if (waiters.remove(self)) {
                    waiterChanged();
                }
            }
        };
    }

    /**
     * {@code Kern::MutexWait} in a context that is no thread of the kernel, an interrupt or a timer callback: KERN 98.
     */
    public SystemFaultException waitOutsideThread() {
        return machine.fault("KERN", 98, "Mutex " + name + " is waited for outside any thread.");
    }

    /** Takes the mutex when it is free or held by the same thread. */
    public boolean tryTake(SimThread self) {
        SimThread holder = owner;
        if (holder != null && holder != self) {
            return false;
        }
        if (holder == null) {
            own(self);
        }
        depth++;
        return true;
    }

    /** Releases the mutex; KERN 86 when another thread holds it. */
    public void release(SimThread self) {
        if (owner != self || !self.inCritical()) {
            throw machine.fault("KERN", 86, "Thread " + self.name() + " signals mutex " + name
                    + (owner != self ? " it does not hold." : " outside a critical section."));
        }
        if (--depth == 0) {
            passOn(self);
        }
    }

    void forceRelease(SimThread self) {
        depth = 0;
        passOn(self);
    }

    private void checkWait(SimThread self) {
        if (!self.inCritical()) {
            throw machine.fault("KERN", 85,
                    "Thread " + self.name() + " waits for mutex " + name + " outside a critical section.");
        }
        List<KernelMutex> held = self.heldMutexes();
        if (owner != self && order < MutexOrder.USER && !held.isEmpty()) {
            KernelMutex latest = held.get(held.size() - 1);
            if (order >= latest.order) {
                throw machine.fault("KERN", 88,
                        "Mutex order violation: thread %s holds %s (order 0x%02X) and waits for %s (order 0x%02X)."
                                .formatted(self.name(), latest.name, latest.order, name, order));
            }
        }
    }

    private void own(SimThread self) {
        owner = self;
        self.heldMutexes().add(this);
        machine.note(TraceKind.MUTEX_TAKEN, subject, self.subject());
    }

    private void passOn(SimThread self) {
        machine.note(TraceKind.MUTEX_RELEASED, subject, self.subject());
        self.heldMutexes().remove(this);
        owner = null;
        SimThread next = bestWaiter();
        if (next != null) {
            waiters.remove(next);
            own(next);
            depth = 1;
            next.recomputePriority();
            next.wake();
        }
        self.recomputePriority();
    }

    private @Nullable SimThread bestWaiter() {
        SimThread best = null;
        for (SimThread waiter : waiters) {
            if (best == null || waiter.priority() > best.priority()) {
                best = waiter;
            }
        }
        return best;
    }

    int highestWaiterPriority() {
        SimThread best = bestWaiter();
        return best == null ? 0 : best.priority();
    }

    void waiterChanged() {
        SimThread holder = owner;
        if (holder != null) {
            holder.recomputePriority();
        }
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Its order. */
    public int order() {
        return order;
    }

    /** The thread that holds it, null when free. */
    public @Nullable SimThread owner() {
        return owner;
    }

    /** How often a thread had to wait. */
    public long contentions() {
        return contentions;
    }

    @Override
    public String describe() {
        SimThread holder = owner;
        return "mutex " + name + (holder == null ? "" : " (held by thread " + holder.name() + ")");
    }

    @Override
    public @Nullable WaitTarget dependsOn() {
        return owner;
    }
}
