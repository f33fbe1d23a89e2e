// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.thread;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.time.EventQueue;
import org.pagewright.kernel.time.SeededRandom;
import org.pagewright.kernel.trace.EventColumns;
import org.pagewright.kernel.trace.Trace;
import org.pagewright.kernel.trace.TraceKind;

/**
 * One processor, its virtual time and its threads. The ready thread of the highest priority runs; equal priorities take
 * turns in the order they became ready. Everything is decided by the seed.
 */
public final class Machine {
    private final EventQueue events = new EventQueue();
    private final ReadyQueues ready = new ReadyQueues();
    private final List<SimThread> threads = new ArrayList<>();
    private final List<ThreadExit> panics = new ArrayList<>();
    private final SeededRandom random;
    private final Trace trace;
    private final RunLimits limits;
    private @Nullable SimThread running;
    private @Nullable SystemFault fault;
    private @Nullable Deadlock deadlock;
    private boolean stopRequested;
    private int requests;

    /**
     * @param seed           decides everything random
     * @param trace          where events go
     * @param timeLimitNanos virtual time after which the run is stopped, counted from the last {@link #progressed()}
     */
    public Machine(long seed, Trace trace, long timeLimitNanos) {
        this.random = new SeededRandom(seed);
        this.trace = trace;
        this.limits = new RunLimits(timeLimitNanos);
    }

    /** Creates a thread that is ready to run its body. */
    public SimThread spawn(String name, int priority, Frame body) {
        return add(new SimThread(this, name, priority, false, body));
    }

    /** Creates a thread that serves others: it may wait for ever without being called deadlocked. */
    public SimThread spawnService(String name, int priority, Frame body) {
        return add(new SimThread(this, name, priority, true, body));
    }

    private SimThread add(SimThread thread) {
        threads.add(thread);
        makeReady(thread);
        return thread;
    }

    /**
     * Runs until nothing can happen any more, the system faults, a deadlock closes or a limit is reached.
     */
    public void run() {
        try {
            while (!stopRequested) {
                SimThread next = ready.highest();
                if (next == null) {
                    if (events.isIdle()) {
                        checkNobodyWaits();
                        return;
                    }
                    fire();
                } else if (limits.livelocked(events.nowNanos(), next)) {
                    return;
                } else {
                    runThread(next);
                }
            }
        } catch (SystemFaultException e) {
            fault = e.fault();
            note(TraceKind.FAULT, 0, e.fault().number());
        }
    }

    private void fire() {
        if (!stopWhen(limits.timeIsUp(events.nextNanos()))) {
            events.fireNext();
        }
    }

    private boolean stopWhen(boolean limitReached) {
        stopRequested |= limitReached;
        return limitReached;
    }

    private void runThread(SimThread thread) {
        if (running != thread) {
            running = thread;
            note(TraceKind.THREAD_RUNS, thread.subject(), thread.priority());
        }
        thread.processor().ran(events.nowNanos());
        if (thread.processor().remainingNanos() > 0) {
            burn(thread);
            stopWhen(limits.starved(events.nowNanos(), threads, running));
            return;
        }
        Next next = thread.stepOnce();
        if (next == Next.BLOCK) {
            unready(thread);
            if (thread.exit() == null) {
                note(TraceKind.THREAD_BLOCKS, thread.subject(), 0);
                checkDeadlock(thread);
            }
        }
    }

    private void burn(SimThread thread) {
        long now = events.nowNanos();
        long end = now + thread.processor().remainingNanos();
        long next = events.nextNanos();
        long until = Math.min(end, next);
        if (stopWhen(limits.timeIsUp(until))) {
            return;
        }
        thread.processor().used(until - now);
        events.advanceTo(until);
        if (next == until) {
            fire();
        }
    }

    /** Looks whether a wait that changed its reason closes a circle now; it stops the machine then. */
    public void checkDeadlock(SimThread thread) {
        Deadlock found = Deadlock.closedBy(thread, events.nowNanos());
        if (found != null) {
            deadlock = found;
            stopRequested = true;
        }
    }

    private void checkNobodyWaits() {
        for (SimThread thread : threads) {
            if (!thread.isService() && thread.exit() == null) {
                deadlock = Deadlock.forever(thread, events.nowNanos());
                return;
            }
        }
    }

    // --- for threads ------------------------------------------------------------------------------------------

    void makeReady(SimThread thread) {
        if (!thread.isReady()) {
            thread.ready(true);
            thread.processor().ran(events.nowNanos());
            ready.add(thread);
        }
    }

    private void unready(SimThread thread) {
        if (thread.isReady() && (thread.waitingFor() != null || thread.exit() != null)) {
            thread.ready(false);
            ready.remove(thread, thread.priority());
        }
    }

    void requeue(SimThread thread, int oldPriority) {
        if (thread.isReady()) {
            ready.remove(thread, oldPriority);
            ready.add(thread);
        }
    }

    void ended(SimThread thread, ThreadExit how) {
        unready(thread);
        if (how.isPanic()) {
            panics.add(how);
        }
    }

    // --- services ---------------------------------------------------------------------------------------------

    /** Notes an event of now. */
    public void note(TraceKind kind, int subject, long detail) {
        trace.add(events.nowNanos(), kind, subject, detail);
    }

    /** Notes an event of a request of now; for the link see {@link EventColumns#link(int, int)}. */
    public void note(TraceKind kind, int subject, long detail, int link) {
        trace.add(events.nowNanos(), kind, subject, detail, link);
    }

    /** Gives a request its number in this run, from 1. */
    public int nextRequestNumber() {
        return ++requests;
    }

    /** Stops the simulated system. */
    public SystemFaultException fault(String category, int number, String sentence) {
        return new SystemFaultException(new SystemFault(category, number, sentence));
    }

    /** Stops it at a check whose number is a source line. */
    public SystemFaultException fault(KernelCheck failed, String sentence) {
        return fault(failed.category(), failed.number(), sentence);
    }

    /** A part of a workload that is known to have an end is done: the limit on virtual time counts from now on. */
    public void progressed() {
        limits.progressed(events.nowNanos());
    }

    /** Ends the run after the current step. */
    public void requestStop() {
        stopRequested = true;
    }

    /** The events. */
    public EventQueue events() {
        return events;
    }

    /** Virtual time since power-on. */
    public long nowNanos() {
        return events.nowNanos();
    }

    /** The trace. */
    public Trace trace() {
        return trace;
    }

    /** A generator for one component. */
    public SeededRandom random(long component) {
        return random.split(component);
    }

    /** The thread that used the processor last, null before the first. */
    public @Nullable SimThread running() {
        return running;
    }

    /** What stopped the system, null when nothing did. */
    public @Nullable SystemFault systemFault() {
        return fault;
    }

    /** The deadlock that closed, null when none did. */
    public @Nullable Deadlock deadlock() {
        return deadlock;
    }

    /** The limit that was reached, empty when none was. */
    public String limitReached() {
        return limits.reached();
    }

    /** Panics so far, in order. */
    public List<ThreadExit> panics() {
        return panics;
    }

    /** All threads ever made, in order. */
    public List<SimThread> threads() {
        return threads;
    }
}
