// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.thread;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.trace.TraceKind;

/**
 * A simulated thread: a stack of {@link Frame}s, a priority from 0 to 63, the mutexes it holds and what it waits for.
 * No Java thread stands behind it.
 */
public final class SimThread implements WaitTarget {
    /** Highest thread priority. */
    public static final int MAX_PRIORITY = 63;

    private final Machine machine;
    private final String name;
    private final int subject;
    private final int basePriority;
    private final boolean service;
    private final HeldLocks held = new HeldLocks();
    private final ProcessorUse processor = new ProcessorUse();
    private final ThreadLife life = new ThreadLife(this);
    private @Nullable Frame top;
    private @Nullable WaitTarget waitingFor;
    private RealtimeState realtimeState = RealtimeState.OFF;
    private int priority;
    private int pagingTrapDepth;
    private long result;
    private boolean ready;

    SimThread(Machine machine, String name, int priority, boolean service, Frame body) {
        this.machine = machine;
        this.name = name;
        this.basePriority = priority;
        this.priority = priority;
        this.service = service;
        this.top = body;
        this.subject = machine.trace().subject(name);
    }

    // --- moves for frames -------------------------------------------------------------------------------------

    /** Calls another routine; its result is in {@link #result()} when this frame is stepped again. */
    public Next call(Frame callee) {
        callee.caller = top;
        top = callee;
        return Next.AGAIN;
    }

    /** Ends the routine on top with a result. */
    public Next leave(long value) {
        Frame frame = top;
        if (frame != null) {
            top = frame.caller;
        }
        result = value;
        return Next.AGAIN;
    }

    /** Goes on with the next step of the same routine, as if a call had ended with this result. */
    public Next go(long value) {
        result = value;
        return Next.AGAIN;
    }

    /** Ends the routine on top and continues with another in its place. */
    public Next tailCall(Frame callee) {
        leave(0);
        return call(callee);
    }

    /** Uses the processor; higher priorities may run in between. */
    public Next compute(long nanos) {
        processor.want(nanos);
        return nanos > 0 ? Next.COMPUTE : Next.AGAIN;
    }

    /** Waits until {@link #wake} is called. A deadlock that this wait closes stops the machine. */
    public Next block(WaitTarget target) {
        waitingFor = target;
        return Next.BLOCK;
    }

    /** Ends a wait; the thread continues with its next step. */
    public void wake() {
        if (exit() != null || waitingFor == null) {
            return;
        }
        waitingFor = null;
        machine.note(TraceKind.THREAD_READY, subject, 0);
        machine.makeReady(this);
    }

    /** Ends a wait with a result for the waiting routine. */
    public void wake(long value) {
        result = value;
        wake();
    }

    /** The result of the routine that was called last. */
    public long result() {
        return result;
    }

    // --- life -------------------------------------------------------------------------------------------------

    /** Enters a critical section: the thread cannot be killed until it leaves. */
    public void enterCritical() {
        life.enterCritical();
    }

    /** Leaves a critical section; a kill that came meanwhile happens now. */
    public void leaveCritical() {
        life.leaveCritical();
    }

    /** Whether the thread is in a critical section. */
    public boolean inCritical() {
        return life.inCritical();
    }

    /**
     * The thread ends itself ({@code Kern::Exit}, {@code Kern::PanicCurrentThread}). Inside a critical section and under
     * a fast mutex that is a fault of the system.
     *
     * @return the move for a routine of this thread
     */
    public Next exit(ThreadExit how) {
        life.exit(how);
        return Next.BLOCK;
    }

    /**
     * Another thread ends it ({@code Kern::ThreadKill}), or it marks itself ({@code NKern::DeferredExit}): it dies now,
     * or when it leaves its critical sections and releases its fast mutex. The first kill counts.
     */
    public void kill(ThreadExit how) {
        life.kill(how);
    }

    void unwind(ThreadExit how) {
        waitingFor = null;
        Frame frame = top;
        while (frame != null) {
            frame.unwound(this);
            frame = frame.caller;
        }
        top = null;
        held.giveUp(this);
        machine.note(how.isPanic() ? TraceKind.PANIC : TraceKind.THREAD_ENDS, subject, how.reason());
        machine.ended(this, how);
    }

    // --- state ------------------------------------------------------------------------------------------------

    /** Its name. */
    public String name() {
        return name;
    }

    /** Its number in the trace. */
    public int subject() {
        return subject;
    }

    /** The machine it runs on. */
    public Machine machine() {
        return machine;
    }

    /** The priority it was created with. */
    public int basePriority() {
        return basePriority;
    }

    /** The priority it runs at, inheritance included. */
    public int priority() {
        return priority;
    }

    /** Whether the thread serves others and may wait for ever, as the thread of a DFC queue does. */
    public boolean isService() {
        return service;
    }

    /** What it waits for, null when it can run. */
    public @Nullable WaitTarget waitingFor() {
        return waitingFor;
    }

    /** How it ended, null while it lives. */
    public @Nullable ThreadExit exit() {
        return life.exit();
    }

    /** Whether it was told to end but is still in a critical section. */
    public boolean isDying() {
        return life.isDying();
    }

    /** Its real-time state. */
    public RealtimeState realtimeState() {
        return realtimeState;
    }

    /** Sets the real-time state. */
    public void setRealtimeState(RealtimeState state) {
        realtimeState = state;
    }

    /** The fast mutex it holds, null when none. */
    public @Nullable FastMutex heldFastMutex() {
        return held.fast();
    }

    /** Name of the fast mutex it holds, empty when none. */
    public String heldFastMutexName() {
        FastMutex fast = held.fast();
        return fast == null ? "" : fast.name();
    }

    /** Mutexes held, in the order they were taken. */
    public List<KernelMutex> heldMutexes() {
        return held.mutexes();
    }

    /** Opens or closes a paging trap ({@code iPagingExcTrap}). */
    public void pagingTrap(boolean open) {
        pagingTrapDepth += open ? 1 : -1;
    }

    /** Whether it is inside a paging trap. */
    public boolean inPagingTrap() {
        return pagingTrapDepth > 0;
    }

    /** Processor time used so far. */
    public long cpuNanos() {
        return processor.usedNanos();
    }

    @Override
    public String describe() {
        return "thread " + name;
    }

    @Override
    public @Nullable WaitTarget dependsOn() {
        return waitingFor;
    }

    // --- for the scheduler ------------------------------------------------------------------------------------

    Next stepOnce() {
        Frame frame = top;
        if (frame == null) {
            return exit(ThreadExit.kill(name, (int) result));
        }
        return frame.step(this);
    }

    ProcessorUse processor() {
        return processor;
    }

    boolean isReady() {
        return ready;
    }

    void ready(boolean value) {
        ready = value;
    }

    void holdFast(@Nullable FastMutex mutex) {
        held.setFast(mutex);
    }

    void fastMutexReleased() {
        life.endIfDue();
    }

    void recomputePriority() {
        int wanted = held.lent(basePriority);
        if (wanted != priority) {
            int old = priority;
            priority = wanted;
            machine.requeue(this, old);
            if (waitingFor instanceof KernelMutex mutex) {
                mutex.waiterChanged();
            }
        }
    }
}
