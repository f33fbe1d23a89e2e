// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.dfc;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.WaitTarget;

/** A kernel message to the thread of a channel: {@code SendReceive} on its message queue. */
public final class DfcMessage extends Frame implements WaitTarget {
    private final DfcQueue queue;
    private final SimThread client;
    private final Frame work;
    private boolean answered;
    private long answer;

    /**
     * @param client the thread that sends it and waits
     * @param work   what the queue's thread does about it; its result is the answer
     */
    public DfcMessage(DfcQueue queue, SimThread client, Frame work) {
        this.queue = queue;
        this.client = client;
        this.work = work;
    }

    @Override
    protected Next step(SimThread self) {
        if (pc++ == 0) {
            new Dfc("message", queue, 1, this::handle).add();
        }
        return answered ? self.leave(answer) : self.block(this);
    }

    private Frame handle() {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0) {
                    return self.call(work);
                }
                answered = true;
                answer = self.result();
                client.wake();
                return self.leave(0);
            }
        };
    }

    @Override
    public String describe() {
        return "its message to " + queue.name();
    }

    @Override
    public @Nullable WaitTarget dependsOn() {
        return queue.thread();
    }
}
