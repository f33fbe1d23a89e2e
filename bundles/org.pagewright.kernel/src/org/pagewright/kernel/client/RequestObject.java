// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.client;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.paging.DemandPager;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.SystemFaultException;
import org.pagewright.model.KErr;

/**
 * {@code TClientRequest} and, with buffers, {@code TClientBufferRequest}: prepared in the client's context, completed
 * from any thread, written back in the client's context (fact sheet 9.3). Wrong uses are faults KERN 120 to 132.
 */
public final class RequestObject {
    /** States of fact sheet 9.3. */
    public enum State {
        FREE, READY, IN_USE, CLOSING, DEAD
    }

    private final Machine machine;
    private final DemandPager pager;
    private final String name;
    private final List<RemoteBuffer> buffers = new ArrayList<>();
    private State state = State.FREE;
    private @Nullable SimThread setupBy;
    private boolean settingUp;
    private int code;

    /** A free object; {@code Kern::CreateClientRequest}. */
    public RequestObject(Machine machine, DemandPager pager, String name) {
        this.machine = machine;
        this.pager = pager;
        this.name = name;
    }

    private SystemFaultException wrong(int number, String what) {
        return machine.fault("KERN", number, what + " of request object " + name + " in state " + state + ".");
    }

    /** {@code SetStatus}: free objects become ready; {@code KErrArgument} for a pointer that is 0 or not aligned. */
    public int setStatus(int statusAddress) {
        if (state == State.CLOSING || state == State.DEAD) {
            throw wrong(121, "SetStatus");
        }
        if (state != State.FREE) {
            return KErr.IN_USE.code();
        }
        if (statusAddress == 0 || statusAddress % ClientMemory.WORD != 0) {
            return KErr.ARGUMENT.code();
        }
        state = State.READY;
        return KErr.NONE.code();
    }

    /** {@code StartSetup}: like {@link #setStatus}, buffers may be added next. */
    public int startSetup(SimThread self, int statusAddress) {
        int error = setStatus(statusAddress);
        if (error == 0) {
            setupBy = self;
            settingUp = true;
        }
        return error;
    }

    /** A routine for {@code AddBuffer}: pins the client's memory; a failure resets the object. */
    public Frame addBuffer(RemoteBuffer buffer, boolean writable) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0) {
                    if (!settingUp || setupBy != self) {
                        throw wrong(130, "AddBuffer by thread " + self.name());
                    }
                    return self.call(pager.pin(buffer, 0, buffer.length(), writable));
                }
                if (self.result() < 0) {
                    reset();
                    return self.leave(self.result());
                }
                buffers.add(buffer);
                return self.leave(0);
            }
        };
    }

    /** {@code EndSetup}. */
    public void endSetup(SimThread self) {
        if (!settingUp || setupBy != self) {
            throw wrong(131, "EndSetup by thread " + self.name());
        }
        settingUp = false;
    }

    /** {@code IsReady}. */
    public boolean isReady() {
        return state == State.READY && !settingUp;
    }

    /** The state. */
    public State state() {
        return state;
    }

    /** {@code Reset}: unpins what was added; legal while nothing is queued. */
    public void reset() {
        if (state != State.FREE && state != State.READY) {
            throw wrong(setupBy == null ? 123 : 132, "Reset");
        }
        release();
        state = State.FREE;
    }

    /** {@code Kern::QueueRequestComplete}: true when this completed it; free and queued objects ignore it. */
    public boolean queueComplete(int completionCode) {
        if (state == State.DEAD) {
            throw wrong(122, "Complete");
        }
        if (state != State.READY) {
            return false;
        }
        release();
        code = completionCode;
        state = State.IN_USE;
        return true;
    }

    private void release() {
        for (RemoteBuffer buffer : buffers) {
            pager.unpin(buffer, 0, buffer.length());
        }
        buffers.clear();
        settingUp = false;
    }

    /** What happens in the client's context before it goes on: the object is free again, or gone. The completion code. */
    public int callback() {
        if (state != State.IN_USE && state != State.CLOSING) {
            throw wrong(124, "The callback");
        }
        state = state == State.IN_USE ? State.FREE : State.DEAD;
        return code;
    }

    /** {@code Kern::DestroyClientRequest}: at once, or after the callback of what is queued. */
    public void close() {
        if (state == State.CLOSING || state == State.DEAD) {
            throw wrong(126, "Close");
        }
        if (state == State.IN_USE) {
            state = State.CLOSING;
        } else {
            release();
            state = State.DEAD;
        }
    }

    /** Deletes the object as a plain {@code delete} would: only what was closed may go. */
    public void delete() {
        if (state != State.DEAD) {
            throw wrong(120, "Deletion");
        }
    }

    /**
     * {@code Kern::ThreadBufWrite} and {@code ThreadBufRead} with the buffer of this index; without one the kernel
     * stops.
     */
    public RemoteBuffer buffer(int index, boolean write) {
        if (index >= buffers.size()) {
            throw wrong(write ? 134 : 133,
                    write ? "ThreadBufWrite to a missing buffer" : "ThreadBufRead of a missing buffer");
        }
        return buffers.get(index);
    }
}
