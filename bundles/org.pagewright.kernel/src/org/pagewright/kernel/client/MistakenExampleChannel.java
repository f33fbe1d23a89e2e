// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.client;

import java.util.EnumSet;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.dfc.DfcQueue;
import org.pagewright.kernel.driver.Mistake;
import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.paging.DemandPager;
import org.pagewright.kernel.paging.Region;
import org.pagewright.kernel.thread.FastMutex;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.KernelMutex;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.kernel.thread.MutexOrder;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.ThreadExit;
import org.pagewright.model.KErr;

/** A migrated channel that still makes some mistakes, or makes new ones (rules R1 to R22). */
public final class MistakenExampleChannel extends MigratedExampleChannel {
    private final Set<Mistake> mistakes;
    private final Region rom;
    private final FastMutex fastMutex = new FastMutex("of the driver", false);
    private final KernelMutex mutex;
    private final PinObject pin;
    private boolean closed;

    /**
     * Creates the channel.
     *
     * @param queue what its DFCs run on, with its real-time state
     * @param rom   the paged ROM that it may read
     */
    public MistakenExampleChannel(Machine machine, DemandPager pager, Example example, DfcQueue queue,
            long hardwareNanos, Set<Mistake> mistakes, Region rom) {
        super(machine, pager, example, queue, hardwareNanos);
        this.mistakes = EnumSet.copyOf(mistakes);
        this.rom = rom;
        this.mutex = new KernelMutex(machine, "of the driver", MutexOrder.RESOURCE_MANAGER);
        this.pin = new PinObject(machine, pager, false);
    }

    private boolean makes(Mistake mistake) {
        return mistakes.contains(mistake);
    }

    @Override
    Frame pin(RequestObject object, RemoteBuffer buffer) {
        if (makes(Mistake.PIN_NOT_UNDONE)) {
            return pin.pin(buffer, true);
        }
        // Pins whose result nobody looks at fail here.
        boolean none = makes(Mistake.PIN_NOT_CHECKED) || makes(Mistake.BUFFER_BY_DRIVER_THREAD)
                || makes(Mistake.DRIVER_ON_TIMER_QUEUE);
        return none ? Frame.answering(0) : super.pin(object, buffer);
    }

    @Override
    void giveUp(RequestObject object) {
        if (!makes(Mistake.SETUP_NOT_RESET)) {
            super.giveUp(object);
        }
    }

    @Override
    RequestObject take(SimThread self, Operation operation) {
        return makes(Mistake.CREATED_OUTSIDE_CRITICAL_SECTION) && object(operation) == null ? create(self, operation)
                : super.take(self, operation);
    }

    /** What it does to its client first, one step for each mistake; an error ends the request. */
    @Override
    Frame complete(ExampleRequest request) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc > 0 && self.result() != 0) {
                    return self.leave(self.result());
                }
                return switch (pc++) {
                case 0 -> makes(Mistake.ROM_READ_ON_DRIVER_THREAD) ? self.call(pager.touch(rom, 0, 1, false))
                        : self.go(0);
                case 1 -> makes(Mistake.OWN_MEMORY_ON_DRIVER_THREAD) ? badAddress(self, request) : self.go(0);
                case 2 -> makes(Mistake.LENGTH_BY_DRIVER_THREAD) && request.operation().isDescriptor()
                        ? remote(self, request, ClientMemory.HEADER, false)
                        : self.go(0);
                case 3 -> makes(Mistake.RESULT_BY_DRIVER_THREAD) && request.operation().words() > 0
                        ? remote(self, request, ClientMemory.VALUES, true)
                        : self.go(0);
                case 4 -> makes(Mistake.STATUS_BY_DRIVER_THREAD) || makes(Mistake.DRIVER_ON_TIMER_QUEUE)
                        ? remote(self, request, ClientMemory.STATUS, true)
                        : self.go(0);
                default -> isLost() ? self.leave(0) : self.tailCall(MistakenExampleChannel.super.complete(request));
                };
            }
        };
    }

    /** The signal goes to the driver's thread, or to nobody: the client hears nothing. */
    private boolean isLost() {
        return makes(Mistake.STATUS_OF_OWN_THREAD) || makes(Mistake.CLIENT_NEVER_COMPLETED);
    }

    private Next remote(SimThread self, ExampleRequest request, int offset, boolean write) {
        return self.call(touch(request.client(), request.memory(), offset, ClientMemory.WORD, write));
    }

    /** The client's address means nothing on this thread. */
    private static Next badAddress(SimThread self, ExampleRequest request) {
        return self.exit(ThreadExit.panic(self.name(), "KERN-EXEC", UNHANDLED_EXCEPTION, "Thread " + self.name()
                + " uses an address of its client " + request.client().name() + " as if it were its own."));
    }

    @Override
    void end(ExampleRequest request, int code) {
        RequestObject object = object(request.operation());
        if (closed && makes(Mistake.REQUESTS_DESTROYED_FIRST) && object != null) {
            object.queueComplete(code);
        }
        super.end(request, code);
    }

    @Override
    public Frame cancel(Operation operation) {
        if (!makes(Mistake.CANCEL_NOT_GUARDED)) {
            return super.cancel(operation);
        }
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc++ > 0) {
                    return self.leave(0);
                }
                @Nullable
                RequestObject object = object(operation);
                if (object != null && !object.isReady()) {
                    object.queueComplete(KErr.CANCEL.code());
                }
                return self.call(MistakenExampleChannel.super.cancel(operation));
            }
        };
    }

    @Override
    public Frame control(ClientMemory memory, boolean set) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                switch (pc++) {
                case 0:
                    if (makes(Mistake.MUTEX_AROUND_USER_COPY)) {
                        self.enterCritical();
                        return self.call(mutex.acquire());
                    }
                    return makes(Mistake.FAST_MUTEX_AROUND_USER_COPY) ? self.call(fastMutex.acquire()) : self.go(0);
                case 1:
                    return self.call(makes(Mistake.CONTROL_BY_DRIVER_THREAD)
                            ? onDfcThread(self, copyConfig(self, memory, set))
                            : copyConfig(null, memory, set));
                default:
                    // With one of the mutexes held the kernel has stopped at the copy.
                    return self.leave(self.result());
                }
            }
        };
    }

    @Override
    public Frame controlWithBadAddress() {
        if (!makes(Mistake.USER_COPY_IN_CRITICAL_SECTION)) {
            return super.controlWithBadAddress();
        }
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                self.enterCritical();
                return self.tailCall(MistakenExampleChannel.super.controlWithBadAddress());
            }
        };
    }

    @Override
    public void close() {
        closed = true;
        if (makes(Mistake.REQUESTS_DESTROYED_FIRST)) {
            destroyObjects();
        } else {
            super.close();
        }
    }

    @Override
    void destroyObjects() {
        if (!makes(Mistake.REQUESTS_NOT_DESTROYED)) {
            super.destroyObjects();
        }
    }
}
