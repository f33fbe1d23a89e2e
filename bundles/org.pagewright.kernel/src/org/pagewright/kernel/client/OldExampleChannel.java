// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.client;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.dfc.DfcQueue;
import org.pagewright.kernel.paging.DemandPager;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.RealtimeState;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KErr;

/**
 * Before migration: the DFC thread reads and writes the client's memory itself, taking its page faults. Driver 1 checks
 * its arguments there too; driver 2 uses a queue that others share.
 */
public final class OldExampleChannel extends ExampleChannel {
    private final boolean[] busy = new boolean[Operation.SLOTS];
    /** Status pointers, never cleared after completion: cancelling later completes a second time. */
    private final @Nullable ExampleRequest[] statusPointers = new @Nullable ExampleRequest[Operation.SLOTS];
    private int strayCompletions;

    /** @param queue of its own for driver 1, DfcQue0 for driver 2 */
    public OldExampleChannel(Machine machine, DemandPager pager, Example example, DfcQueue queue,
            RealtimeState state, long hardwareNanos) {
        super(machine, pager, example, queue, hardwareNanos);
        queue.thread().setRealtimeState(state);
    }

    /** How often a request was completed that was over already. */
    public int strayCompletions() {
        return strayCompletions;
    }

    @Override
    public Frame submit(ExampleRequest request) {
        Frame begin = begin(request, isDriverOne() ? request.client() : null);
        return isDriverOne() ? onDfcThread(request.client(), begin) : begin;
    }

    @Override
    public Frame await(ExampleRequest request) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                return request.isOver() ? self.leave(request.result()) : self.block(request);
            }
        };
    }

    /** Checks the arguments, on the DFC thread for driver 1 and on the client's for driver 2, and starts the hardware. */
    private Frame begin(ExampleRequest request, @Nullable SimThread remote) {
        Operation operation = request.operation();
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                switch (pc++) {
                case 0:
                    return operation.isDescriptor()
                            ? self.call(touch(remote, request.memory(), ClientMemory.HEADER, ClientMemory.WORD, false))
                            : self.go(0);
                case 1:
                    int error = self.result() != 0 ? (int) self.result() : check(request);
                    if (error == 0) {
                        busy[operation.slot()] = true;
                        statusPointers[operation.slot()] = request;
                        startHardware(request);
                        return self.leave(0);
                    }
                    return self.tailCall(end(request, error, remote));
                default:
                    return self.leave(0);
                }
            }
        };
    }

    private int check(ExampleRequest request) {
        if (isForeign(request.client())) {
            return KErr.ACCESS_DENIED.code();
        }
        int error = checkLength(request.operation(), request.length());
        return error == 0 && busy[request.operation().slot()] ? KErr.IN_USE.code() : error;
    }

    /** {@code Kern::RequestComplete(thread, status, code)}: writes the status and signals. */
    private Frame end(ExampleRequest request, int code, @Nullable SimThread remote) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0) {
                    return self.call(touch(remote, request.memory(), ClientMemory.STATUS, ClientMemory.WORD, true));
                }
                strayCompletions += request.end(code) ? 0 : 1;
                return self.leave(0);
            }
        };
    }

    @Override
    Frame complete(ExampleRequest request) {
        Operation operation = request.operation();
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc == 0 && request.isOver()) {
                    return self.leave(0);
                }
                if (pc > 0 && self.result() != 0) {
                    busy[operation.slot()] = false;
                    request.end((int) self.result());
                    return self.leave(0);
                }
                switch (pc++) {
                case 0:
                    return !operation.hasBuffer() ? self.go(0)
                            : self.call(touch(request.client(), request.memory(), ClientMemory.BUFFER,
                                    request.length(), operation.fillsBuffer()));
                case 1:
                    if (operation.hasBuffer()) {
                        moveBuffer(request);
                    }
                    return !operation.isDescriptor() || !operation.fillsBuffer() ? self.go(0)
                            : self.call(touch(request.client(), request.memory(), ClientMemory.HEADER,
                                    ClientMemory.WORD, true));
                case 2:
                    return operation.words() == 0 ? self.go(0)
                            : self.call(touch(request.client(), request.memory(), ClientMemory.VALUES,
                                    operation.words() * ClientMemory.WORD, true));
                default:
                    if (operation.words() > 0) {
                        moveValues(request);
                    }
                    busy[operation.slot()] = false;
                    return self.tailCall(end(request, KErr.NONE.code(), request.client()));
                }
            }
        };
    }

    @Override
    public Frame cancel(Operation operation) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                ExampleRequest pointed = statusPointers[operation.slot()];
                if (pc++ > 0 || pointed == null) {
                    return self.leave(0);
                }
                busy[operation.slot()] = false;
                Frame end = end(pointed, KErr.CANCEL.code(), isDriverOne() ? pointed.client() : null);
                return self.call(isDriverOne() ? onDfcThread(self, end) : end);
            }
        };
    }

    @Override
    public Frame control(ClientMemory memory, boolean set) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                Frame copy = copyConfig(isDriverOne() ? self : null, memory, set);
                return pc++ > 0 ? self.leave(self.result()) : self.call(isDriverOne() ? onDfcThread(self, copy) : copy);
            }
        };
    }
}
