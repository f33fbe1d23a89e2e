// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.thread;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/** Threads that can run, by priority; those of one priority in the order they became ready. */
final class ReadyQueues {
    private final List<ArrayDeque<SimThread>> queues = new ArrayList<>();
    private long mask;

    ReadyQueues() {
        for (int priority = 0; priority <= SimThread.MAX_PRIORITY; priority++) {
            queues.add(new ArrayDeque<>());
        }
    }

    void add(SimThread thread) {
        queues.get(thread.priority()).addLast(thread);
        mask |= 1L << thread.priority();
    }

    void remove(SimThread thread, int priority) {
        ArrayDeque<SimThread> queue = queues.get(priority);
        if (queue.peekFirst() == thread) {
            queue.removeFirst();
        } else {
            queue.remove(thread);
        }
        if (queue.isEmpty()) {
            mask &= ~(1L << priority);
        }
    }

    /** The thread that runs next, null when none can. */
    @Nullable
    SimThread highest() {
        return mask == 0 ? null : queues.get(63 - Long.numberOfLeadingZeros(mask)).peekFirst();
    }
}
