// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.client;

import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.dfc.DfcQueue;
import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.paging.DemandPager;
import org.pagewright.kernel.thread.FastMutex;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.RealtimeState;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KErr;

/**
 * After migration: arguments are checked and buffers pinned in the client's context, the DFC thread moves data only to
 * pinned memory, and statuses, words and lengths are written back in the client's context.
 */
public sealed class MigratedExampleChannel extends ExampleChannel permits MistakenExampleChannel {
    /** Priority of the thread behind the channel's own queue. */
    public static final int DFC_THREAD_PRIORITY = 27;
    /** Address of the status in the client's memory, for the check of its alignment. */
    private static final int STATUS_ADDRESS = ClientMemory.STATUS;

    private final RequestSlots objects = new RequestSlots();
    private final @Nullable ExampleRequest[] current = new @Nullable ExampleRequest[Operation.SLOTS];
    private final FastMutex dataMutex = new FastMutex("example data", false);

    /** Creates the channel with its request objects and a DFC queue of its own. */
    public MigratedExampleChannel(Machine machine, DemandPager pager, Example example, RealtimeState state,
            long hardwareNanos) {
        this(machine, pager, example, new DfcQueue(machine, "example " + example, DFC_THREAD_PRIORITY),
                hardwareNanos);
        queue().thread().setRealtimeState(state);
    }

    MigratedExampleChannel(Machine machine, DemandPager pager, Example example, DfcQueue queue, long hardwareNanos) {
        super(machine, pager, example, queue, hardwareNanos);
        for (int slot = 0; slot < Operation.SLOTS; slot++) {
            if (isDriverOne() || slot != Operation.READ_SLOT) {
                objects.put(slot, new RequestObject(machine, pager, "slot " + slot));
            }
        }
    }

    /** The object of a kind of request; driver 2 has one for reads only while a read is under way. */
    public @Nullable RequestObject object(Operation operation) {
        return objects.of(operation);
    }

    @Override
    public Frame await(ExampleRequest request) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (!request.isOver()) {
                    return self.block(request);
                }
                return request.needsCallback() ? self.tailCall(callback(request)) : self.leave(request.result());
            }
        };
    }

    /** The "Pre" function in the client's context; a failure is answered there and nothing reaches the DFC thread. */
    @Override
    public Frame submit(ExampleRequest request) {
        Operation operation = request.operation();
        return new Frame() {
            private @Nullable RequestObject object;

            @Override
            protected Next step(SimThread self) {
                switch (pc++) {
                case 0:
                    return isForeign(self) ? refuse(self, KErr.ACCESS_DENIED.code()) : header(self);
                case 1:
                    if (self.result() != 0) {
                        return refuse(self, (int) self.result());
                    }
                    RequestObject taken = take(self, operation);
                    object = taken;
                    int error = taken.startSetup(self, STATUS_ADDRESS);
                    return error != 0 ? refuse(self, error)
                            : operation.hasBuffer() ? self.call(pin(taken, whole(request))) : self.go(0);
                case 2:
                    RequestObject ready = Objects.requireNonNull(object);
                    int wrong = self.result() < 0 ? (int) self.result() : checkLength(operation, request.length());
                    if (wrong != 0) {
                        giveUp(ready);
                        give(operation);
                        return refuse(self, wrong);
                    }
                    ready.endSetup(self);
                    return start(self);
                default:
                    return self.leave(0);
                }
            }

            /** {@code Kern::RequestComplete} with two arguments: the client writes its own status. */
            private Next refuse(SimThread self, int code) {
                request.end(code);
                return self.tailCall(touch(null, request.memory(), ClientMemory.STATUS, ClientMemory.WORD, true));
            }

            private Next header(SimThread self) {
                return operation.isDescriptor()
                        ? self.call(touch(null, request.memory(), ClientMemory.HEADER, ClientMemory.WORD, false))
                        : self.go(0);
            }

            private Next start(SimThread self) {
                current[operation.slot()] = request;
                if (isDriverOne()) {
                    return self.call(onDfcThread(self, new Frame() {
                        @Override
                        protected Next step(SimThread dfcThread) {
                            startHardware(request);
                            return dfcThread.leave(0);
                        }
                    }));
                }
                startHardware(request);
                return self.leave(0);
            }
        };
    }

    /** A routine that keeps the client's buffer present until the request is completed. */
    Frame pin(RequestObject object, RemoteBuffer buffer) {
        return object.addBuffer(buffer, true);
    }

    /** The arguments are wrong, so the object is free again. */
    void giveUp(RequestObject object) {
        object.reset();
    }

    private RemoteBuffer whole(ExampleRequest request) {
        return pager.buffer(request.memory().region(), ClientMemory.BUFFER, ClientMemory.BUFFER_BYTES);
    }

    /** The object of the slot; on demand it is created, which needs a critical section. */
    RequestObject take(SimThread self, Operation operation) {
        RequestObject known = object(operation);
        if (known != null) {
            return known;
        }
        self.enterCritical();
        RequestObject created = create(self, operation);
        self.leaveCritical();
        return created;
    }

    /** {@code Kern::CreateClientBufferRequest}; KERN 59 outside a critical section. */
    RequestObject create(SimThread self, Operation operation) {
        if (!self.inCritical()) {
            throw machine.fault("KERN", 59,
                    "Thread " + self.name() + " creates a request object outside a critical section.");
        }
        return objects.put(operation.slot(), new RequestObject(machine, pager, "read on demand"));
    }

    private void give(Operation operation) {
        if (!isDriverOne() && operation.slot() == Operation.READ_SLOT) {
            objects.destroy(operation);
        }
    }

    /** In the client's context: words, length and status are written, the object is free for the next request. */
    private Frame callback(ExampleRequest request) {
        Operation operation = request.operation();
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                switch (pc++) {
                case 0:
                    RequestObject object = object(operation);
                    if (object != null) {
                        object.callback();
                    }
                    give(operation);
                    return operation.words() == 0 ? self.go(0)
                            : self.call(touch(null, request.memory(), ClientMemory.VALUES,
                                    operation.words() * ClientMemory.WORD, true));
                case 1:
                    if (operation.words() > 0 && request.result() == 0) {
                        moveValues(request);
                    }
                    return !operation.isDescriptor() || !operation.fillsBuffer() ? self.go(0)
                            : self.call(touch(null, request.memory(), ClientMemory.HEADER, ClientMemory.WORD, true));
                case 2:
                    return self.call(touch(null, request.memory(), ClientMemory.STATUS, ClientMemory.WORD, true));
                default:
                    return self.leave(request.result());
                }
            }
        };
    }

    @Override
    Frame complete(ExampleRequest request) {
        boolean guarded = !isDriverOne() && request.operation().slot() == Operation.VALUE_SLOT;
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (request.isOver() && pc < 2) {
                    return self.leave(0);
                }
                switch (pc++) {
                case 0:
                    return request.operation().hasBuffer()
                            ? self.call(touch(request.client(), request.memory(), ClientMemory.BUFFER,
                                    request.length(), request.operation().fillsBuffer()))
                            : self.go(0);
                case 1:
                    if (self.result() != 0) {
                        // The memory is not pinned after all, and its client was panicked.
                        return self.leave(self.result());
                    }
                    if (request.operation().hasBuffer()) {
                        moveBuffer(request);
                    }
                    return guarded ? self.call(dataMutex.acquire()) : self.go(0);
                default:
                    end(request, KErr.NONE.code());
                    if (guarded) {
                        dataMutex.release(self);
                    }
                    return self.leave(0);
                }
            }
        };
    }

    /** {@code QueueRequestComplete}, if the object is still ready. */
    void end(ExampleRequest request, int code) {
        RequestObject object = object(request.operation());
        if (object != null && object.isReady() && object.queueComplete(code)) {
            current[request.operation().slot()] = null;
            request.queued(code);
        }
    }

    @Override
    public Frame cancel(Operation operation) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                ExampleRequest request = current[operation.slot()];
                if (request != null) {
                    end(request, KErr.CANCEL.code());
                }
                return self.leave(0);
            }
        };
    }

    @Override
    public Frame control(ClientMemory memory, boolean set) {
        return copyConfig(null, memory, set);
    }

    /**
     * The channel's destructor, on the thread that closes its last handle: what is pending is cancelled, no DFC runs any
     * more, and the request objects go.
     */
    public void close() {
        for (ExampleRequest pending : current) {
            if (pending != null) {
                end(pending, KErr.CANCEL.code());
            }
        }
        destroyObjects();
    }

    /** {@code Kern::DestroyClientRequest} for each. */
    void destroyObjects() {
        objects.destroyAll();
    }

    /** Request objects that nothing has destroyed. */
    public long undestroyedObjects() {
        return objects.undestroyed();
    }
}
