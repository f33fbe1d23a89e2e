// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.client;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.paging.DemandPager;
import org.pagewright.kernel.paging.Region;
import org.pagewright.kernel.thread.External;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.RealtimeState;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.WaitTarget;
import org.pagewright.model.KErr;

/**
 * A server whose thread reads, or writes, every descriptor argument of a message. With pinned arguments it never takes a
 * page fault on client memory (t_svrpinning). That "do not pin" wins over a message that asks is our reading.
 */
public final class MessageServer {
    /** {@code CServer2::SetPinClientDescriptors}. */
    public enum PinPolicy {
        /** Nothing was set: the message decides. */
        DEFAULT,
        /** Every descriptor is pinned. */
        PIN,
        /** None is. */
        DO_NOT_PIN
    }

    private final DemandPager pager;
    private final PinPolicy policy;
    private final boolean writes;
    private final SimThread thread;
    private final ArrayDeque<Message> queue = new ArrayDeque<>();
    private boolean idle;

    /** @param writes whether the server writes its arguments instead of reading them */
    public MessageServer(Machine machine, DemandPager pager, PinPolicy policy, boolean writes, RealtimeState state) {
        this.pager = pager;
        this.policy = policy;
        this.writes = writes;
        thread = machine.spawnService("server", 15, new Loop());
        thread.setRealtimeState(state);
    }

    private final class Message implements WaitTarget {
        private final SimThread client;
        private final List<MessageArgument> arguments;
        private int result;
        private boolean complete;

        Message(SimThread client, List<MessageArgument> arguments) {
            this.client = client;
            this.arguments = arguments;
        }

        @Override
        public String describe() {
            return "the answer of " + thread.name();
        }

        @Override
        public @Nullable WaitTarget dependsOn() {
            return thread;
        }
    }

    private boolean isPinned(MessageArgument argument) {
        return argument.type().isDescriptor() && argument.region() != null && switch (policy) {
        case PIN -> true;
        case DO_NOT_PIN -> false;
        case DEFAULT -> argument.pin();
        };
    }

    private RemoteBuffer memory(Region region) {
        return pager.buffer(region, 0, MessageArgument.BYTES);
    }

    /** A routine of a client: pins what has to be, sends and waits; its result is the server's answer. */
    public Frame send(List<MessageArgument> arguments) {
        var pinned = new ArrayList<Region>();
        var toPin = new ArrayDeque<Region>();
        for (MessageArgument argument : arguments) {
            Region region = argument.region();
            if (region != null && isPinned(argument)) {
                toPin.add(region);
            }
        }
        return new Frame() {
            private @Nullable Message sent;
            private @Nullable Region pinning;

            @Override
            protected Next step(SimThread self) {
                Region last = pinning;
                if (last != null) {
                    pinning = null;
                    if (self.result() < 0) {
                        unpin();
                        return self.leave(self.result());
                    }
                    pinned.add(last);
                }
                if (!toPin.isEmpty()) {
                    Region next = toPin.remove();
                    pinning = next;
                    return self.call(pager.pin(memory(next), 0, MessageArgument.BYTES, writes));
                }
                Message message = sent;
                if (message == null) {
                    var fresh = new Message(self, arguments);
                    sent = fresh;
                    deliver(fresh);
                    return self.block(fresh);
                }
                unpin();
                return self.leave(message.complete ? message.result : KErr.SERVER_TERMINATED.code());
            }

            private void unpin() {
                pinned.forEach(region -> pager.unpin(memory(region), 0, MessageArgument.BYTES));
                pinned.clear();
            }

            @Override
            protected void unwound(SimThread self) {
                unpin();
            }
        };
    }

    private void deliver(Message message) {
        queue.add(message);
        if (idle) {
            idle = false;
            thread.wake();
        }
    }

    /** The server's thread: one message after the other, argument after argument. */
    private final class Loop extends Frame {
        private @Nullable Message current;
        private int argument;

        @Override
        protected Next step(SimThread self) {
            Message message = current;
            if (message == null) {
                if (queue.isEmpty()) {
                    idle = true;
                    return self.block(new External("messages"));
                }
                message = queue.remove();
                current = message;
                argument = 0;
            } else if (self.result() != 0) {
                return complete(self, message, (int) self.result());
            }
            while (argument < message.arguments.size()) {
                MessageArgument next = message.arguments.get(argument++);
                Region region = next.region();
                if (next.check(writes) == 0 && region != null) {
                    return self.call(pager.touch(message.client, region, 0, MessageArgument.BYTES, writes));
                }
            }
            return complete(self, message, 0);
        }

        private Next complete(SimThread self, Message message, int code) {
            message.result = code;
            message.complete = true;
            message.client.wake();
            current = null;
            return Next.AGAIN;
        }
    }
}
