// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.client;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.dfc.Dfc;
import org.pagewright.kernel.dfc.DfcMessage;
import org.pagewright.kernel.dfc.DfcQueue;
import org.pagewright.kernel.paging.DemandPager;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.ThreadExit;
import org.pagewright.model.KErr;

/**
 * An example driver with its device, which keeps the bytes last written to it (fact sheet 9.4). Driver 1 is a
 * {@code DLogicalChannel}: its requests reach a DFC thread of its own as messages. Driver 2 is a
 * {@code DLogicalChannelBase}: its requests run in the client's thread, and only completions on a DFC thread.
 */
public abstract sealed class ExampleChannel permits OldExampleChannel, MigratedExampleChannel {
    /** The word that GET_VALUE and GET_TWO_VALUES return. */
    public static final byte FIRST_VALUE = 0x11;
    /** The second word. */
    public static final byte SECOND_VALUE = 0x22;

    /** {@code ERequestNoInvalid}. */
    private static final int REQUEST_NUMBER_INVALID = 10;
    /** {@code EUnhandledException}. */
    static final int UNHANDLED_EXCEPTION = 3;

    /** Which of the two examples. */
    public enum Example {
        ONE, TWO
    }

    /** The machine. */
    protected final Machine machine;
    /** Who pages the clients' memory. */
    protected final DemandPager pager;
    private final Example example;
    private final DfcQueue queue;
    private final long hardwareNanos;
    private final byte[] device = new byte[ClientMemory.BUFFER_BYTES];
    private final byte[] config = new byte[ClientMemory.WORD];
    private @Nullable SimThread owner;
    private long longestWaitNanos;

    ExampleChannel(Machine machine, DemandPager pager, Example example, DfcQueue queue, long hardwareNanos) {
        this.machine = machine;
        this.pager = pager;
        this.example = example;
        this.queue = queue;
        this.hardwareNanos = hardwareNanos;
    }

    /** A routine of a client's thread: one request with its wait; the result is the completion code. */
    public final Frame request(Operation operation, ClientMemory memory, int length) {
        return new Frame() {
            private @Nullable ExampleRequest mine;

            @Override
            protected Next step(SimThread self) {
                ExampleRequest request = mine;
                if (request == null) {
                    var fresh = make(self, operation, memory, length);
                    mine = fresh;
                    return self.call(submit(fresh));
                }
                return self.tailCall(await(request));
            }
        };
    }

    /** The same by number, as {@code DLogicalChannel::Request} gets it; an unknown one panics the client, KERN-EXEC 10. */
    public final Frame request(int number, ClientMemory memory, int length) {
        if (number >= 0 && number < Operation.values().length) {
            return request(Operation.values()[number], memory, length);
        }
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                return self.exit(ThreadExit.panic(self.name(), "KERN-EXEC", REQUEST_NUMBER_INVALID,
                        "Thread " + self.name() + " sent request number " + number
                                + ", which the channel does not know."));
            }
        };
    }

    /** A request that was not submitted yet. */
    public final ExampleRequest make(SimThread client, Operation operation, ClientMemory memory, int length) {
        return new ExampleRequest(queue, client, operation, memory, length);
    }

    /** A routine of the client's thread: the asynchronous call itself. */
    public abstract Frame submit(ExampleRequest request);

    /** A routine of the client's thread: {@code User::WaitForRequest}; the result is the completion code. */
    public abstract Frame await(ExampleRequest request);

    /** A routine of a client's thread: cancels the request of this kind; without one nothing changes. */
    public abstract Frame cancel(Operation operation);

    /** A routine of a client's thread: reads ({@code set} false) or writes the configuration. */
    public abstract Frame control(ClientMemory memory, boolean set);

    /** A routine of a client's thread: the same with an address that is not the client's, which panics the client. */
    public Frame controlWithBadAddress() {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                return self.exit(ThreadExit.panic(self.name(), "KERN-EXEC", UNHANDLED_EXCEPTION,
                        "Thread " + self.name() + " passed an address that is not its own."));
            }
        };
    }

    /** The longest time for which the device was done and its DFC did not run yet. */
    public final long longestWaitNanos() {
        return longestWaitNanos;
    }

    /** A routine of the DFC thread for a request whose hardware is done. */
    abstract Frame complete(ExampleRequest request);

    DfcQueue queue() {
        return queue;
    }

    /** Whether only the thread that used it first is served. */
    public boolean servesOneThread() {
        return isDriverOne();
    }

    boolean isDriverOne() {
        return example == Example.ONE;
    }

    /** Driver 1 serves the thread that used it first, and no other. */
    boolean isForeign(SimThread client) {
        if (owner == null) {
            owner = client;
        }
        return isDriverOne() && owner != client;
    }

    static int checkLength(Operation operation, int length) {
        boolean wrong = operation.hasBuffer() && (length <= 0 || length > ClientMemory.BUFFER_BYTES);
        return wrong ? KErr.ARGUMENT.code() : KErr.NONE.code();
    }

    /** The hardware works; then a DFC completes the request. */
    void startHardware(ExampleRequest request) {
        long doneNanos = machine.nowNanos() + hardwareNanos;
        var done = new Dfc(request.operation() + " done", queue, 2, () -> {
            longestWaitNanos = Math.max(longestWaitNanos, machine.nowNanos() - doneNanos);
            return complete(request);
        });
        machine.events().after(hardwareNanos, done::add);
    }

    /** A routine that runs another one on the DFC thread and waits; its result is that routine's. */
    Frame onDfcThread(SimThread client, Frame work) {
        return new DfcMessage(queue, client, work);
    }

    /** Touches memory of a client on whatever thread runs it; null for the thread's own memory. */
    Frame touch(@Nullable SimThread client, ClientMemory memory, int offset, int length, boolean write) {
        return pager.touch(client, memory.region(), offset, length, write);
    }

    /** Moves bytes between the device and the client's buffer, which is present. */
    void moveBuffer(ExampleRequest request) {
        var buffer = pager.buffer(request.memory().region(), ClientMemory.BUFFER, ClientMemory.BUFFER_BYTES);
        if (request.operation().fillsBuffer()) {
            buffer.write(0, device, 0, request.length());
        } else {
            buffer.read(0, device, 0, request.length());
        }
    }

    /** Writes the words of a result into memory that is present. */
    void moveValues(ExampleRequest request) {
        byte[] words = { FIRST_VALUE, 0, 0, 0, SECOND_VALUE, 0, 0, 0 };
        pager.buffer(request.memory().region(), ClientMemory.VALUES, ClientMemory.BUFFER_BYTES).write(0, words, 0,
                request.operation().words() * ClientMemory.WORD);
    }

    /** A routine that copies the configuration to or from a client's memory; null for the thread's own. */
    Frame copyConfig(@Nullable SimThread remote, ClientMemory memory, boolean set) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0) {
                    return self.call(touch(remote, memory, ClientMemory.CONFIG, ClientMemory.WORD, !set));
                }
                if (self.result() == 0) {
                    moveConfig(memory, set);
                }
                return self.leave(self.result());
            }
        };
    }

    private void moveConfig(ClientMemory memory, boolean set) {
        var buffer = pager.buffer(memory.region(), ClientMemory.CONFIG, ClientMemory.WORD);
        if (set) {
            buffer.read(0, config, 0, config.length);
        } else {
            buffer.write(0, config, 0, config.length);
        }
    }
}
