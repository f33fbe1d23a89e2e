// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.client;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.dfc.Dfc;
import org.pagewright.kernel.dfc.DfcQueue;
import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.paging.DemandPager;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.RealtimeState;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.WaitTarget;
import org.pagewright.model.KErr;

/**
 * A channel that reads from hardware into a client's buffer. Before migration its DFC thread writes buffer, descriptor
 * length and status in the client's memory; after it, the client's own context validates and pins, and the DFC thread
 * touches only what is pinned (fact sheet 9.4, items 4 to 11).
 */
public final class ExampleChannel {
    private static final int DFC_THREAD_PRIORITY = 27;

    private final DemandPager pager;
    private final boolean migrated;
    private final long hardwareNanos;
    private final DfcQueue queue;
    private final Dfc completion;
    private @Nullable Pending pending;

    /**
     * @param migrated      whether the driver was migrated
     * @param state         real-time state of its DFC thread
     * @param hardwareNanos how long the hardware takes
     */
    public ExampleChannel(Machine machine, DemandPager pager, boolean migrated, RealtimeState state,
            long hardwareNanos) {
        this.pager = pager;
        this.migrated = migrated;
        this.hardwareNanos = hardwareNanos;
        queue = new DfcQueue(machine, migrated ? "example (post)" : "example (pre)", DFC_THREAD_PRIORITY);
        queue.thread().setRealtimeState(state);
        completion = new Dfc("example", queue, 1, this::complete);
    }

    /** A read that is under way. */
    private final class Pending implements WaitTarget {
        private final SimThread client;
        private final ClientMemory memory;
        private final int length;
        private boolean over;
        private int result;

        Pending(SimThread client, ClientMemory memory, int length) {
            this.client = client;
            this.memory = memory;
            this.length = length;
        }

        @Override
        public String describe() {
            return "its read request to " + queue.name();
        }

        @Override
        public @Nullable WaitTarget dependsOn() {
            return queue.thread();
        }

        void end(int code) {
            if (!over) {
                over = true;
                result = code;
                pending = null;
                client.wake();
            }
        }
    }

    /** A routine of the client: reads so many bytes; its result is the completion code. */
    public Frame read(ClientMemory memory, int length) {
        return new Frame() {
            private @Nullable Pending mine;

            @Override
            protected Next step(SimThread self) {
                switch (pc++) {
                case 0:
                    int error = check(length);
                    return error != 0 ? self.leave(error) : prepare(self, memory);
                case 1:
                    if (migrated && self.result() < 0) {
                        return self.leave(self.result());
                    }
                    Pending started = new Pending(self, memory, length);
                    mine = started;
                    pending = started;
                    self.machine().events().after(hardwareNanos, completion::add);
                    return self.block(started);
                default:
                    Pending ended = mine;
                    if (migrated) {
                        pager.unpin(whole(memory), 0, ClientMemory.END);
                    }
                    return self.leave(ended == null ? KErr.GENERAL.code() : ended.result);
                }
            }
        };
    }

    private int check(int length) {
        if (pending != null) {
            return KErr.IN_USE.code();
        }
        return length <= 0 || length > ClientMemory.BUFFER_BYTES ? KErr.ARGUMENT.code() : 0;
    }

    private Next prepare(SimThread self, ClientMemory memory) {
        return migrated ? self.call(pager.pin(whole(memory), 0, ClientMemory.END, true)) : Next.AGAIN;
    }

    private RemoteBuffer whole(ClientMemory memory) {
        return pager.buffer(memory.region(), 0, ClientMemory.END);
    }

    /** Cancels the read under way; cancelling nothing changes nothing. */
    public void cancel() {
        Pending current = pending;
        if (current != null) {
            current.end(KErr.CANCEL.code());
        }
    }

    /** Runs on the DFC thread when the hardware is done. */
    private Frame complete() {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                Pending current = pending;
                if (current == null) {
                    return self.leave(0);
                }
                switch (pc++) {
                case 0:
                    return self.call(write(current, ClientMemory.BUFFER, current.length));
                case 1:
                    return self.result() != 0 ? failed(self, current)
                            : self.call(write(current,
                                    ClientMemory.HEADER, 4));
                case 2:
                    return self.result() != 0 ? failed(self, current)
                            : self.call(write(current,
                                    ClientMemory.STATUS, 4));
                default:
                    current.end((int) self.result());
                    return self.leave(0);
                }
            }
        };
    }

    private Next failed(SimThread self, Pending current) {
        current.end((int) self.result());
        return self.leave(0);
    }

    private Frame write(Pending current, int offset, int length) {
        return pager.touch(current.client, current.memory.region(), offset, length, true);
    }
}
