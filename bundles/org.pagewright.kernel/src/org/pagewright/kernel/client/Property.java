// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.client;

import java.util.ArrayList;
import java.util.List;

import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.thread.External;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.KernelMutex;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.kernel.thread.MutexOrder;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KErr;

/**
 * A publish-and-subscribe property of bytes. The publisher's memory is copied before the kernel takes its mutex, the
 * subscriber's after it was released: either may be paged out (rules R11 and R12 inside the kernel).
 */
public final class Property {
    /** {@code KMaxLargePropertySize}. */
    public static final int MAX_BYTES = 65_535;

    private final KernelMutex mutex;
    private final List<SimThread> subscribers = new ArrayList<>();
    private byte[] value = new byte[0];

    /** A property that holds nothing yet. */
    public Property(Machine machine, String name) {
        mutex = new KernelMutex(machine, "PubSub " + name, MutexOrder.PUB_SUB);
    }

    /** A routine that publishes a client's bytes; {@code KErrTooBig} above the limit, {@code KErrBadDescriptor} unread. */
    public Frame set(RemoteBuffer source) {
        return new Frame() {
            private byte[] copy = new byte[0];

            @Override
            protected Next step(SimThread self) {
                switch (pc++) {
                case 0:
                    return source.length() > MAX_BYTES ? self.leave(KErr.TOO_BIG.code())
                            : self.call(source.touch(0, source.length(), false));
                case 1:
                    if (self.result() != 0) {
                        return self.leave(KErr.BAD_DESCRIPTOR.code());
                    }
                    copy = new byte[source.length()];
                    source.read(0, copy, 0, copy.length);
                    self.enterCritical();
                    return self.call(mutex.acquire());
                default:
                    value = copy;
                    subscribers.forEach(SimThread::wake);
                    subscribers.clear();
                    mutex.release(self);
                    return leaveCritical(self, 0);
                }
            }
        };
    }

    /** A routine that reads it into a client's buffer; the result is the length, or {@code KErrOverflow} when cut off. */
    public Frame get(RemoteBuffer destination) {
        return new Frame() {
            private byte[] copy = new byte[0];

            @Override
            protected Next step(SimThread self) {
                switch (pc++) {
                case 0:
                    self.enterCritical();
                    return self.call(mutex.acquire());
                case 1:
                    copy = value;
                    mutex.release(self);
                    self.leaveCritical();
                    return self.exit() == null ? self.call(destination.touch(0, kept(), true)) : Next.BLOCK;
                default:
                    if (self.result() != 0) {
                        return self.leave(KErr.BAD_DESCRIPTOR.code());
                    }
                    destination.write(0, copy, 0, kept());
                    return self.leave(kept() < copy.length ? KErr.OVERFLOW.code() : copy.length);
                }
            }

            private int kept() {
                return Math.min(copy.length, destination.length());
            }
        };
    }

    /** A routine that waits for the next publication. */
    public Frame awaitChange() {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0) {
                    subscribers.add(self);
                    return self.block(new External("a publication"));
                }
                return self.leave(0);
            }

            @Override
            protected void unwound(SimThread self) {
                subscribers.remove(self);
            }
        };
    }
}
