// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.thread;

/** {@code Kern::Alloc} and {@code Kern::Free}: take the heap's mutex; KERN 58 and 59 where they must not be called. */
public final class KernelHeap {
    private static final long CALL_NANOS = 3_000;

    private final Machine machine;
    private final KernelMutex mutex;

    /** @param mutex of order {@link MutexOrder#KERNEL_HEAP} */
    public KernelHeap(Machine machine, KernelMutex mutex) {
        this.machine = machine;
        this.mutex = mutex;
    }

    /** A routine that allocates or frees. */
    public Frame use() {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                switch (pc++) {
                case 0:
                    check(self);
                    return self.call(mutex.acquire());
                case 1:
                    return self.compute(CALL_NANOS);
                default:
                    mutex.release(self);
                    return self.leave(0);
                }
            }
        };
    }

    private void check(SimThread self) {
        if (self.heldFastMutex() != null) {
            throw machine.fault("KERN", 58, "Thread " + self.name() + " uses the kernel heap while it holds fast mutex "
                    + self.heldFastMutexName() + ".");
        }
        if (!self.inCritical()) {
            throw machine.fault("KERN", 59,
                    "Thread " + self.name() + " uses the kernel heap outside a critical section.");
        }
    }
}
