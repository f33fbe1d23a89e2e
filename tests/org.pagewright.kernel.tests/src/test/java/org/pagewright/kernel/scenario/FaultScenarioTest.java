// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pagewright.kernel.Routines.compute;
import static org.pagewright.kernel.Routines.instant;
import static org.pagewright.kernel.Routines.late;
import static org.pagewright.kernel.Routines.sequence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagewright.kernel.CountingPages;
import org.pagewright.kernel.client.ClientMemory;
import org.pagewright.kernel.client.ExampleChannel.Example;
import org.pagewright.kernel.client.MigratedExampleChannel;
import org.pagewright.kernel.client.PinObject;
import org.pagewright.kernel.client.PoweredChannel;
import org.pagewright.kernel.client.RequestObject;
import org.pagewright.kernel.media.KernelBuffer;
import org.pagewright.kernel.media.MediaPagingDevice;
import org.pagewright.kernel.media.PrimaryMedia;
import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.media.TestSystem;
import org.pagewright.kernel.paging.PagerConfig;
import org.pagewright.kernel.paging.Region;
import org.pagewright.kernel.thread.FastMutex;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.KernelHeap;
import org.pagewright.kernel.thread.KernelMutex;
import org.pagewright.kernel.thread.MutexOrder;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.RealtimeState;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.SystemFault;
import org.pagewright.kernel.thread.SystemFaultException;
import org.pagewright.kernel.thread.ThreadExit;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.PagingType;

/** Fact sheet 10.3 to 10.5: every fault and panic with its category and number. KERN 52 needs a boot. */
class FaultScenarioTest {
    private static final int PAGE = 4096;
    private static final int STATUS = 0x1000;

    /** What raises each fault, by its id. */
    private static final Map<String, Function<TestSystem, Frame>> FAULTS = faults();

    static Set<String> ids() {
        return FAULTS.keySet();
    }

    private static Map<String, Function<TestSystem, Frame>> faults() {
        var map = new LinkedHashMap<String, Function<TestSystem, Frame>>();
        map.put("KERN 16", s -> instant(t -> new PoweredChannel(s.machine, "bus", null, compute(1)).powered()));
        map.put("KERN 58", s -> sequence(new FastMutex("F", false).acquire(), heap(s)));
        map.put("KERN 59", FaultScenarioTest::heap);
        map.put("KERN 85", s -> mutex(s, MutexOrder.HANDLE).acquire());
        map.put("KERN 86", s -> instant(t -> mutex(s, MutexOrder.HANDLE).release(t)));
        map.put("KERN 88", s -> sequence(critical(), mutex(s, MutexOrder.KERNEL_HEAP).acquire(),
                mutex(s, MutexOrder.HANDLE).acquire()));
        map.put("KERN 98", s -> instant(t -> {
            throw mutex(s, MutexOrder.HANDLE).waitOutsideThread();
        }));
        map.put("KERN 120", s -> with(s, RequestObject::delete));
        map.put("KERN 121", s -> with(s, object -> {
            object.close();
            object.setStatus(STATUS);
        }));
        map.put("KERN 122", s -> with(s, object -> {
            object.close();
            object.queueComplete(0);
        }));
        map.put("KERN 123", s -> with(s, object -> {
            object.setStatus(STATUS);
            object.queueComplete(0);
            object.reset();
        }));
        map.put("KERN 124", s -> with(s, RequestObject::callback));
        map.put("KERN 126", s -> with(s, object -> {
            object.close();
            object.close();
        }));
        map.put("KERN 128", s -> pin(s, false));
        map.put("KERN 130", s -> {
            var object = new RequestObject(s.machine, s.pager, "r");
            return object.addBuffer(new KernelBuffer(new byte[4], 0, 4), true);
        });
        map.put("KERN 131", s -> instant(t -> new RequestObject(s.machine, s.pager, "r").endSetup(t)));
        map.put("KERN 132", s -> instant(t -> {
            var object = new RequestObject(s.machine, s.pager, "r");
            object.startSetup(t, STATUS);
            object.endSetup(t);
            object.queueComplete(0);
            object.reset();
        }));
        map.put("KERN 133", s -> with(s, object -> object.buffer(0, false)));
        map.put("KERN 134", s -> with(s, object -> object.buffer(0, true)));
        map.put("KERN 136", s -> pin(s, true));
        map.put("DEMAND-PAGING 2", FaultScenarioTest::freeLockedPage);
        map.put("DEMAND-PAGING 3", s -> s.pager.touch(s.pager.addRegion("heap", PagingType.DATA, 1,
                new CountingPages()), 0, 1, false));
        map.put("DEMAND-PAGING 5", s -> {
            RemoteBuffer buffer = rom(s, 4);
            s.pager.reserveFragmentPages(4);
            return sequence(s.pager.lockReserved(buffer, 0, PAGE), s.pager.lockReserved(buffer, 2 * PAGE, PAGE));
        });
        map.put("DEMAND-PAGING 6", s -> s.pager.lockReserved(rom(s, 20), 0, 20 * PAGE));
        map.put("DEMAND-PAGING 10", s -> sequence(new FastMutex("F", false).acquire(),
                late(() -> s.pager.pin(rom(s, 1), 0, 1, false))));
        map.put("DEMAND-PAGING 11", s -> instant(t -> s.pager.freeContiguous(3, 2)));
        map.put("LOCMEDIA 4195", FaultScenarioTest::pageOnOwnThread);
        return map;
    }

    private static Frame heap(TestSystem s) {
        return new KernelHeap(s.machine, mutex(s, MutexOrder.KERNEL_HEAP)).use();
    }

    private static KernelMutex mutex(TestSystem s, int order) {
        return new KernelMutex(s.machine, "M" + order, order);
    }

    private static Frame critical() {
        return instant(SimThread::enterCritical);
    }

    private static Frame with(TestSystem s, Consumer<RequestObject> use) {
        return instant(t -> use.accept(new RequestObject(s.machine, s.pager, "r")));
    }

    private static Frame pin(TestSystem s, boolean physical) {
        return late(() -> {
            var object = new PinObject(s.machine, s.pager, physical);
            if (!physical) {
                object.destroy();
            }
            return object.pin(rom(s, 1), false);
        });
    }

    private static RemoteBuffer rom(TestSystem s, int pages) {
        Region region = s.pager.addRegion("rom", PagingType.ROM, pages, new CountingPages());
        return s.pager.buffer(region, 0, pages * PAGE);
    }

    /** A driver frees a block of RAM in the middle of which a page is locked. */
    private static Frame freeLockedPage(TestSystem s) {
        return sequence(late(() -> s.pager.pin(rom(s, 1), 0, 1, false)), instant(t -> s.pager.freeContiguous(23, 1)));
    }

    /** The media's own thread takes a page fault that only it could serve. */
    private static Frame pageOnOwnThread(TestSystem s) {
        PrimaryMedia media = s.subsystem.media().get(0);
        MediaPagingDevice device = media.pagingDevice();
        var queue = media.dfcQueue();
        assertTrue(device != null && queue != null);
        if (device == null || queue == null) {
            throw new IllegalStateException("the system has a paging device");
        }
        new org.pagewright.kernel.dfc.Dfc("own", queue, 3, () -> device.read(new KernelBuffer(new byte[PAGE], 0, PAGE),
                0, 8, 2)).add();
        return compute(1_000_000);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theFaultStopsTheSystemWithItsCategoryAndNumber(String id) {
        var system = new TestSystem(PagerConfig.defaults(MemoryModel.MULTIPLE, 64).withPages(24, 64))
                .withPagingDevice();
        Function<TestSystem, Frame> cause = FAULTS.get(id);
        assertNotNull(cause);
        system.run(late(() -> cause.apply(system)));
        SystemFault fault = system.machine.systemFault();
        assertNotNull(fault, id);
        assertEquals(id, fault.id(), fault.sentence());
        assertTrue(fault.sentence().endsWith("."), fault.sentence());
    }

    @ParameterizedTest
    @CsvSource({ "24, 20, 1024, 1", "24, 20, 16, 1", "64, 128, 32, 0" })
    void aLiveListThatCannotBeIsAFaultAtInitialisation(int min, int max, int ram, int number) {
        var fault = org.junit.jupiter.api.Assertions.assertThrows(SystemFaultException.class,
                () -> new TestSystem(PagerConfig.defaults(MemoryModel.MULTIPLE, ram).withPages(min, max)));
        assertEquals("DEMAND-PAGING " + number, fault.fault().id());
    }

    /** t_pin: a pin object holds one range; it is free again after unpinning, and unpinning nothing does nothing. */
    @ParameterizedTest
    @EnumSource(MemoryModel.class)
    void aPinObjectHoldsOneRangeAtATime(MemoryModel model) {
        var system = new TestSystem(model).withPagingDevice();
        var object = new PinObject(system.machine, system.pager, false);
        RemoteBuffer one = rom(system, 1);
        RemoteBuffer two = rom(system, 2);
        var results = new ArrayList<Long>();
        var locked = new ArrayList<Integer>();
        system.run(sequence(instant(SimThread::enterCritical), instant(t -> object.unpin()),
                late(() -> object.pin(one, false)), note(system, results, locked), late(() -> object.pin(two, false)),
                note(system, results, locked), instant(t -> object.unpin()), late(() -> object.pin(two, false)),
                note(system, results, locked), instant(t -> object.unpin()), note(system, results, locked),
                instant(SimThread::leaveCritical)));
        assertEquals(List.of(0L, (long) org.pagewright.model.KErr.IN_USE.code(), 0L), results.subList(0, 3));
        assertEquals(List.of(1, 1, 2, 0), locked);
    }

    private static Frame note(TestSystem system, List<Long> results, List<Integer> locked) {
        return instant(t -> {
            results.add(t.result());
            locked.add(system.pager.sizes().locked());
        });
    }

    /** On the flexible model one pins like a virtual one, and faults when it was destroyed. */
    @Test
    void physicalPinObjectsExistOnTheFlexibleModelOnly() {
        var system = new TestSystem(MemoryModel.FLEXIBLE).withPagingDevice();
        var object = new PinObject(system.machine, system.pager, true);
        system.run(sequence(instant(SimThread::enterCritical), late(() -> object.pin(rom(system, 1), false)),
                instant(t -> assertEquals(1, system.pager.sizes().locked())), instant(t -> object.destroy()),
                instant(t -> assertEquals(0, system.pager.sizes().locked())), instant(t -> object.unpin())));
        SystemFault fault = system.machine.systemFault();
        assertNotNull(fault);
        assertEquals("KERN 136", fault.id());
    }

    @Test
    void anUnknownRequestNumberPanicsTheThread() {
        var system = new TestSystem(MemoryModel.FLEXIBLE).withSwap(64);
        var channel = new MigratedExampleChannel(system.machine, system.pager, Example.ONE, RealtimeState.ON, 1_000);
        var memory = new ClientMemory(system.pager.addRegion("client", PagingType.ROM, 5, new CountingPages()));
        SimThread thread = system.machine.spawn("client", 10, channel.request(99, memory, 1));
        system.machine.run();
        ThreadExit exit = thread.exit();
        assertNotNull(exit);
        assertEquals("KERN-EXEC 10", exit.category() + " " + exit.reason());
    }

    @Test
    void aThreadThatNeverGetsTheProcessorIsReported() {
        var system = new TestSystem(MemoryModel.MULTIPLE).withPagingDevice();
        system.machine.spawn("starved", 5, compute(1));
        system.run(new Frame() {
            @Override
            protected Next step(SimThread self) {
                return self.compute(1_000_000);
            }
        });
        assertTrue(system.machine.limitReached().startsWith("starvation: thread starved (priority 5)"),
                system.machine.limitReached());
    }

    /** A request's states, where nothing is wrong: every transition of fact sheet 9.3. */
    @Test
    void aRequestObjectGoesThroughItsStates() {
        var system = new TestSystem(MemoryModel.MULTIPLE).withPagingDevice();
        var object = new RequestObject(system.machine, system.pager, "r");
        assertEquals(org.pagewright.model.KErr.ARGUMENT.code(), object.setStatus(0));
        assertEquals(org.pagewright.model.KErr.ARGUMENT.code(), object.setStatus(STATUS + 2));
        assertEquals(0, object.setStatus(STATUS));
        assertEquals(org.pagewright.model.KErr.IN_USE.code(), object.setStatus(STATUS));
        assertTrue(object.isReady());
        object.reset();
        assertEquals(RequestObject.State.FREE, object.state());
        assertTrue(!object.queueComplete(5), "free objects ignore it");
        object.setStatus(STATUS);
        assertTrue(object.queueComplete(5));
        assertTrue(!object.queueComplete(6), "so do queued ones");
        object.close();
        assertEquals(RequestObject.State.CLOSING, object.state());
        assertEquals(5, object.callback());
        assertEquals(RequestObject.State.DEAD, object.state());
        object.delete();
        assertEquals(List.of(), system.machine.panics());
    }
}
