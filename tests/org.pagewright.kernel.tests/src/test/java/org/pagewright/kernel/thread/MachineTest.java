// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pagewright.kernel.Routines.compute;
import static org.pagewright.kernel.Routines.instant;
import static org.pagewright.kernel.Routines.sequence;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.pagewright.kernel.dfc.Dfc;
import org.pagewright.kernel.dfc.DfcQueue;
import org.pagewright.kernel.trace.Trace;

class MachineTest {
    private final Machine machine = new Machine(1, new Trace(0), 1_000_000_000_000L);
    private final List<String> log = new ArrayList<>();

    private Frame say(String text) {
        return instant(self -> log.add(text + "@" + machine.nowNanos()));
    }

    private Frame critical(boolean enter) {
        return instant(self -> {
            if (enter) {
                self.enterCritical();
            } else {
                self.leaveCritical();
            }
        });
    }

    private Frame release(KernelMutex mutex) {
        return instant(mutex::release);
    }

    @Test
    void aHigherPriorityPreemptsAndTheLowerGoesOnWhereItWas() {
        machine.spawn("low", 10, sequence(compute(1000), say("low")));
        machine.spawn("high", 20, sequence(new Sleep(300), compute(100), say("high")));
        machine.run();
        assertEquals(List.of("high@400", "low@1100"), log);
    }

    @Test
    void aMutexOwnerInheritsThePriorityOfItsBestWaiter() {
        var mutex = new KernelMutex(machine, "M", MutexOrder.GENERAL_0);
        machine.spawn("low", 5, sequence(critical(true), mutex.acquire(), compute(1000), release(mutex),
                critical(false), say("low")));
        machine.spawn("middle", 10, sequence(new Sleep(100), compute(5000), say("middle")));
        machine.spawn("high", 20, sequence(new Sleep(200), critical(true), mutex.acquire(), say("high"), release(mutex),
                critical(false)));
        machine.run();
        assertEquals("high@1100", log.get(0), "without inheritance the middle thread would run for 5000 first");
    }

    @Test
    void takingAMutexOutOfOrderIsFault88() {
        var first = new KernelMutex(machine, "PageIn", MutexOrder.PAGE_IN);
        var second = new KernelMutex(machine, "Shp", MutexOrder.SH_POOL);
        machine.spawn("t", 5, sequence(critical(true), first.acquire(), second.acquire()));
        machine.run();
        assertEquals("KERN 88", fault().id());
    }

    /** The order must be strictly less, so two of one order exclude each other, and one alone may be taken twice. */
    @Test
    void twoMutexesOfOneOrderAreFault88AndTheSameOneIsRecursive() {
        var one = new KernelMutex(machine, "PageIn1", MutexOrder.PAGE_IN);
        var other = new KernelMutex(machine, "PageIn2", MutexOrder.PAGE_IN);
        machine.spawn("t", 5, sequence(critical(true), one.acquire(), one.acquire(), say("twice"), other.acquire()));
        machine.run();
        assertEquals(1, log.size());
        assertEquals("KERN 88", fault().id());
    }

    @Test
    void takingAMutexOutsideACriticalSectionIsFault85() {
        machine.spawn("t", 5, new KernelMutex(machine, "M", MutexOrder.GENERAL_0).acquire());
        machine.run();
        assertEquals("KERN 85", fault().id());
    }

    @Test
    void mutexesOfOrderNoneAreExemptFromOrdering() {
        var first = new KernelMutex(machine, "A", MutexOrder.PAGE_OUT);
        var none = new KernelMutex(machine, "B", MutexOrder.NONE);
        machine.spawn("t", 5, sequence(critical(true), first.acquire(), none.acquire(), say("both"),
                release(none), release(first), critical(false)));
        machine.run();
        assertNull(machine.systemFault());
        assertEquals(1, log.size());
    }

    @Test
    void aCircleOfMutexesIsReportedWhenItCloses() {
        var a = new KernelMutex(machine, "A", MutexOrder.NONE);
        var b = new KernelMutex(machine, "B", MutexOrder.NONE);
        machine.spawn("one", 5, sequence(critical(true), a.acquire(), new Sleep(100), b.acquire()));
        machine.spawn("two", 5, sequence(critical(true), b.acquire(), new Sleep(200), a.acquire()));
        machine.run();
        Deadlock deadlock = machine.deadlock();
        assertNotNull(deadlock);
        assertEquals(200, deadlock.atNanos());
        assertTrue(deadlock.cycle());
        assertTrue(deadlock.sentences().get(0).startsWith("Thread two holds B and waits for mutex A"),
                deadlock.sentences().toString());
    }

    @Test
    void aDyingThreadGivesItsMutexToTheNext() {
        var mutex = new KernelMutex(machine, "M", MutexOrder.NONE);
        SimThread victim = machine.spawn("victim", 5,
                sequence(critical(true), mutex.acquire(), critical(false), new Sleep(1_000_000)));
        machine.spawn("next", 5, sequence(new Sleep(10), critical(true), mutex.acquire(), say("next")));
        machine.spawn("killer", 10, sequence(new Sleep(500), instant(self -> victim.kill(ThreadExit.kill("victim",
                7)))));
        machine.run();
        assertEquals(List.of("next@500"), log);
    }

    @Test
    void aDfcQueueRunsTheHighestPriorityFirst() {
        var queue = new DfcQueue(machine, "Q", 24);
        var low = new Dfc("low", queue, 1, () -> say("low"));
        var high = new Dfc("high", queue, 7, () -> say("high"));
        machine.spawn("t", 40, instant(self -> {
            low.add();
            high.add();
            low.add();
        }));
        machine.run();
        assertEquals(List.of("high@2000", "low@4000"), log, "adding twice before it runs is adding once");
    }

    @Test
    void stepsWithoutAnyTimePassingAreALivelock() {
        machine.spawn("spinner", 5, new Frame() {
            @Override
            protected Next step(SimThread self) {
                return Next.AGAIN;
            }
        });
        machine.run();
        assertTrue(machine.limitReached().startsWith("livelock"), machine.limitReached());
    }

    @Test
    void theLimitOnVirtualTimeCountsFromTheLastProgress() {
        var run = new Machine(1, new Trace(0), 1_000_000);
        run.spawn("works", 5, new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc < 5) {
                    run.progressed();
                }
                return self.call(new Sleep(pc++ < 5 ? 900_000 : 1_100_000));
            }
        });
        run.run();
        assertEquals(5 * 900_000, run.nowNanos());
        assertEquals("the workload finished nothing for 1 ms of virtual time", run.limitReached());
    }

    @Test
    void theHashTellsRunsApart() {
        assertEquals(hashOfRun(100), hashOfRun(100));
        assertNotEquals(hashOfRun(100), hashOfRun(101));
    }

    private static long hashOfRun(long sleep) {
        var trace = new Trace(0);
        var run = new Machine(1, trace, 1_000_000);
        run.spawn("t", 5, new Sleep(sleep));
        run.run();
        return trace.hash();
    }

    private SystemFault fault() {
        @Nullable
        SystemFault fault = machine.systemFault();
        assertNotNull(fault);
        return fault;
    }
}
