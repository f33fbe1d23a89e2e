// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pagewright.kernel.Routines.compute;
import static org.pagewright.kernel.Routines.instant;
import static org.pagewright.kernel.Routines.sequence;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.pagewright.kernel.trace.Trace;

/** Ends of threads inside critical sections and under fast mutexes. */
class ThreadEndTest {
    private final Machine machine = new Machine(1, new Trace(0), 1_000_000_000_000L);
    private final List<String> log = new ArrayList<>();
    private final FastMutex fast = new FastMutex("F", false);

    private Frame say(String text) {
        return instant(self -> log.add(text + "@" + machine.nowNanos()));
    }

    private static Frame enter() {
        return instant(SimThread::enterCritical);
    }

    private static Frame leave() {
        return instant(SimThread::leaveCritical);
    }

    private static Frame panic() {
        return instant(self -> self.exit(ThreadExit.panic(self.name(), "TEST", 9, "It panics.")));
    }

    /** Starts a thread with this body and one that kills it after 500 ns, and answers the exit of the first. */
    private ThreadExit killed(Frame... body) {
        SimThread victim = machine.spawn("victim", 5, sequence(body));
        machine.spawn("killer", 10, sequence(new Sleep(500), instant(self -> {
            victim.kill(ThreadExit.kill("victim", 7));
            victim.kill(ThreadExit.kill("victim", 8));
        })));
        machine.run();
        assertNull(machine.systemFault());
        assertNull(machine.deadlock());
        assertEquals("", machine.limitReached());
        ThreadExit exit = victim.exit();
        assertNotNull(exit);
        return exit;
    }

    private SystemFault fault(Frame... body) {
        machine.spawn("t", 5, sequence(body));
        machine.run();
        assertEquals("", machine.limitReached());
        SystemFault fault = machine.systemFault();
        assertNotNull(fault);
        return fault;
    }

    @Test
    void aThreadKilledInACriticalSectionDiesWhenItLeaves() {
        ThreadExit exit = killed(enter(), compute(1000), say("still alive"), leave(), say("never"));
        assertEquals(List.of("still alive@1000"), log);
        assertEquals(7, exit.reason(), "the first kill counts");
    }

    @Test
    void onlyTheOutermostCriticalSectionCounts() {
        killed(enter(), enter(), compute(1000), leave(), say("inner left"), compute(100), leave(), say("never"));
        assertEquals(List.of("inner left@1000"), log);
    }

    @Test
    void aThreadKilledWhileItWaitsInACriticalSectionGoesOnWaiting() {
        killed(enter(), new Sleep(2000), say("woke"), leave(), say("never"));
        assertEquals(List.of("woke@2000"), log);
    }

    @Test
    void aThreadThatReturnsInACriticalSectionIsAFaultOfTheNanokernel() {
        SystemFault fault = fault(enter());
        assertEquals("nkern.cpp 1105", fault.id());
        assertTrue(fault.sentence().contains("Thread t ends inside a critical section"), fault.sentence());
    }

    @Test
    void aThreadThatPanicsItselfInACriticalSectionIsTheSameFault() {
        SystemFault fault = fault(enter(), panic());
        assertEquals("nkern.cpp 1105", fault.id());
        assertTrue(fault.sentence().contains("TEST 9"), fault.sentence());
        assertEquals(List.of(), machine.panics());
    }

    /** The kill is pending, and still the end comes too early. */
    @Test
    void aKilledThreadThatReturnsInItsCriticalSectionIsTheSameFault() {
        SimThread victim = machine.spawn("victim", 5, sequence(enter(), compute(1000)));
        machine.spawn("killer", 10, sequence(new Sleep(500), instant(
                self -> victim.kill(ThreadExit.kill("victim", 7)))));
        machine.run();
        SystemFault fault = machine.systemFault();
        assertEquals("nkern.cpp 1105", fault == null ? "" : fault.id());
    }

    /** {@code NKern::DeferredExit}. */
    @Test
    void aThreadMayMarkItselfAndDiesWhenItLeaves() {
        SimThread thread = machine.spawn("t", 5, sequence(enter(),
                instant(self -> self.kill(ThreadExit.panic("t", "TEST", 9, "It panics."))), say("on"), leave(),
                say("never")));
        machine.run();
        assertEquals(List.of("on@0"), log);
        ThreadExit exit = thread.exit();
        assertEquals("TEST", exit == null ? "" : exit.category());
        assertEquals(1, machine.panics().size());
    }

    @Test
    void leavingWithoutHavingEnteredIsAFault() {
        assertEquals("nkern.cpp 1631", fault(leave()).id());
    }

    @Test
    void aThreadKilledUnderAFastMutexDiesWhenItReleasesIt() {
        killed(fast.acquire(), compute(1000), say("still alive"), instant(fast::release), say("never"));
        assertEquals(List.of("still alive@1000"), log);
    }

    @Test
    void theCriticalSectionOutlastsTheFastMutexAndTheOtherWayRound() {
        killed(enter(), fast.acquire(), compute(1000), instant(fast::release), say("released"), leave(), say("never"));
        assertEquals(List.of("released@1000"), log);
    }

    @Test
    void leavingTheCriticalSectionUnderAFastMutexIsNotYetTheEnd() {
        killed(enter(), fast.acquire(), compute(1000), leave(), say("left"), instant(fast::release), say("never"));
        assertEquals(List.of("left@1000"), log);
    }

    /** The end takes the system lock first, and fast mutexes do not nest. */
    @Test
    void aThreadThatEndsUnderAFastMutexIsAFault() {
        assertEquals("NKern::FMWait 0", fault(fast.acquire()).id());
    }

    @Test
    void aThreadKilledWhileItWaitsForAFastMutexNeverGetsIt() {
        machine.spawn("holder", 3, sequence(fast.acquire(), compute(1000), instant(fast::release)));
        killed(new Sleep(100), fast.acquire(), say("never"));
        machine.spawn("next", 5, sequence(fast.acquire(), say("next"), instant(fast::release)));
        machine.run();
        assertEquals(List.of("next@1000"), log);
    }
}
