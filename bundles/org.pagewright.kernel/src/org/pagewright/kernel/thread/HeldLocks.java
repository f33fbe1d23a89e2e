// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.thread;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/** The mutexes a thread holds, in the order they were taken, and its fast mutex; their waiters lend it priority. */
final class HeldLocks {
    private final List<KernelMutex> mutexes = new ArrayList<>();
    private @Nullable FastMutex fast;

    List<KernelMutex> mutexes() {
        return mutexes;
    }

    @Nullable
    FastMutex fast() {
        return fast;
    }

    void setFast(@Nullable FastMutex mutex) {
        fast = mutex;
    }

    /** The priority of a thread that has this one for itself: that of the best waiter, if it is higher. */
    int lent(int ownPriority) {
        int wanted = ownPriority;
        for (KernelMutex mutex : mutexes) {
            wanted = Math.max(wanted, mutex.highestWaiterPriority());
        }
        FastMutex held = fast;
        return held == null ? wanted : Math.max(wanted, held.highestWaiterPriority());
    }

    /** The thread died: its mutexes go to their next waiters, the latest first. */
    void giveUp(SimThread dead) {
        while (!mutexes.isEmpty()) {
            mutexes.get(mutexes.size() - 1).forceRelease(dead);
        }
    }
}
