// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.client;

import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.dfc.DfcQueue;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.WaitTarget;

/** An asynchronous request of a client on its way through an example driver. */
public final class ExampleRequest implements WaitTarget {
    private final DfcQueue queue;
    private final SimThread client;
    private final Operation operation;
    private final ClientMemory memory;
    private final int length;
    private boolean over;
    private boolean queued;
    private int result;

    ExampleRequest(DfcQueue queue, SimThread client, Operation operation, ClientMemory memory, int length) {
        this.queue = queue;
        this.client = client;
        this.operation = operation;
        this.memory = memory;
        this.length = length;
    }

    SimThread client() {
        return client;
    }

    Operation operation() {
        return operation;
    }

    ClientMemory memory() {
        return memory;
    }

    int length() {
        return length;
    }

    /** Whether it was completed. */
    public boolean isOver() {
        return over;
    }

    int result() {
        return result;
    }

    /** Whether its completion went through a request object, whose callback is due in the client's context. */
    boolean needsCallback() {
        return queued;
    }

    /** A request object was completed with this code. */
    void queued(int code) {
        queued = true;
        end(code);
    }

    /** The request semaphore of the client is signalled; false when it was already. */
    boolean end(int code) {
        if (over) {
            return false;
        }
        over = true;
        result = code;
        client.wake();
        return true;
    }

    @Override
    public String describe() {
        return "its " + operation.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " request to "
                + queue.name();
    }

    @Override
    public @Nullable WaitTarget dependsOn() {
        return queue.thread();
    }
}
