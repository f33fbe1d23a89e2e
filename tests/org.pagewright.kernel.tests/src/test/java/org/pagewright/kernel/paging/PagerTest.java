// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pagewright.kernel.Routines.instant;
import static org.pagewright.kernel.Routines.sequence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pagewright.kernel.CountingPages;
import org.pagewright.kernel.media.TestSystem;
import org.pagewright.kernel.thread.FastMutex;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.KernelMutex;
import org.pagewright.kernel.thread.MutexOrder;
import org.pagewright.kernel.thread.RealtimeState;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.Sleep;
import org.pagewright.kernel.thread.SystemFault;
import org.pagewright.kernel.thread.ThreadExit;
import org.pagewright.model.KErr;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.PagingType;

/** Properties of section 11 that need only the pager; pages come from memory. */
class PagerTest {
    private static final int PAGE = 4096;
    private final CountingPages source = new CountingPages(1_000);

    private Region region(TestSystem system, PagingType type, int pages) {
        return system.pager.addRegion("region", type, pages, source);
    }

    private static Frame touch(TestSystem system, Region region, int page) {
        return system.pager.touch(region, (long) page * PAGE, 1, false);
    }

    private static String faultOf(TestSystem system) {
        SystemFault fault = system.machine.systemFault();
        return fault == null ? "" : fault.id();
    }

    /** An oracle of plain lists predicts every fault and every page-in of the two-list pager. */
    @Test
    void theTwoListPagerAgreesWithSimpleListsPageForPage() {
        var system = new TestSystem(PagerConfig.defaults(MemoryModel.MULTIPLE, 40).withPages(24, 40))
                .withPagingDevice();
        Region region = region(system, PagingType.ROM, 120);
        var young = new LinkedHashSet<Integer>();
        var old = new LinkedHashSet<Integer>();
        int free = 24;
        int above = 0;
        long faults = 0;
        long pageIns = 0;
        var frames = new ArrayList<Frame>();
        var random = new Random(3);
        for (int i = 0; i < 3_000; i++) {
            int page = random.nextInt(random.nextBoolean() ? 30 : 120);
            frames.add(touch(system, region, page));
            if (young.contains(page)) {
                continue;
            }
            faults++;
            if (!old.remove(page)) {
                pageIns++;
                if (free > 0) {
                    free--;
                } else if (above < 16) {
                    above++;
                } else {
                    LinkedHashSet<Integer> from = old.isEmpty() ? young : old;
                    from.remove(from.iterator().next());
                }
            }
            young.add(page);
            if ((old.size() + free) * 3 < young.size()) {
                int oldest = young.iterator().next();
                young.remove(oldest);
                old.add(oldest);
            }
        }
        system.run(sequence(frames.toArray(Frame[]::new)));
        assertEquals(faults, system.pager.statistics().faults());
        assertEquals(pageIns, system.pager.statistics().pageIns());
        assertEquals(young.size(), system.pager.sizes().young());
        assertEquals(40, system.pager.sizes().current());
    }

    @Test
    void functionsOfTheFlexibleModelAreNotSupportedElsewhere() {
        var hal = new VmHal(new TestSystem(MemoryModel.MOVING).withPagingDevice().pager);
        assertEquals(KErr.NOT_SUPPORTED.code(), hal.call(VmHal.GET_SWAP_INFO, 0, 0).error());
        assertEquals(KErr.NOT_SUPPORTED.code(), hal.call(VmHal.GET_THRASH_LEVEL, 0, 0).error());
        var flexible = new VmHal(new TestSystem(MemoryModel.FLEXIBLE).withPagingDevice().pager);
        assertEquals(0, flexible.call(VmHal.GET_THRASH_LEVEL, 0, 0).error());
        assertEquals(KErr.ARGUMENT.code(), flexible.call(VmHal.SET_THRASH_THRESHOLDS, 100, 150).error());
        assertEquals(KErr.NOT_SUPPORTED.code(), flexible.call(VmHal.GET_SWAP_INFO, 0, 0).error(), "no data paging");
        assertEquals(KErr.NOT_FOUND.code(), flexible.call(VmHal.GET_PAGING_BENCHMARK, 13, 0).error());
    }

    @ParameterizedTest
    @EnumSource(MemoryModel.class)
    void writingToPagedRomIsRefused(MemoryModel model) {
        var system = new TestSystem(model).withPagingDevice();
        Region region = region(system, PagingType.ROM, 4);
        long[] result = new long[1];
        system.run(sequence(system.pager.touch(region, 0, 1, true), instant(t -> result[0] = t.result())));
        assertEquals(KErr.UNKNOWN.code(), result[0]);
        assertEquals(0, source.reads);
    }

    @ParameterizedTest
    @EnumSource(MemoryModel.class)
    void aLockedPageIsNotPagedOut(MemoryModel model) {
        var system = new TestSystem(PagerConfig.defaults(model, 64).withPages(40, 64)).withPagingDevice();
        Region region = region(system, PagingType.ROM, 300);
        var buffer = system.pager.buffer(region, 5 * PAGE + 100, PAGE);
        int reserved = system.pager.sizes().reserved();
        var frames = new ArrayList<Frame>();
        frames.add(system.pager.pin(buffer, 0, PAGE, false));
        for (int page = 20; page < 300; page++) {
            frames.add(touch(system, region, page));
        }
        frames.add(instant(t -> {
            assertTrue(system.pager.isPresent(region.firstPage() + 5) && system.pager.isPresent(region.firstPage() + 6),
                    "an unaligned page of bytes covers two pages");
            assertEquals(2, system.pager.sizes().locked());
            assertTrue(system.pager.sizes().reserved() >= reserved + 2, "pages for the lock are kept beside the list");
            system.pager.unpin(buffer, 0, PAGE);
            assertEquals(reserved, system.pager.sizes().reserved());
        }));
        for (int page = 20; page < 300; page++) {
            frames.add(touch(system, region, page));
        }
        system.run(sequence(frames.toArray(Frame[]::new)));
        assertEquals(0, system.pager.sizes().locked());
        assertFalse(system.pager.isPresent(region.firstPage() + 5), "unlocked, it ages like any other");
    }

    @ParameterizedTest
    @EnumSource(MemoryModel.class)
    void pinningMoreThanRamHoldsIsNoMemoryAndLeavesNothingLocked(MemoryModel model) {
        var system = new TestSystem(PagerConfig.defaults(model, 64).withPages(40, 64)).withPagingDevice();
        Region region = region(system, PagingType.ROM, 300);
        long[] result = new long[1];
        system.run(sequence(system.pager.pin(system.pager.buffer(region, 0, 200 * PAGE), 0, 200 * PAGE, false),
                instant(t -> result[0] = t.result())));
        assertEquals(KErr.NO_MEMORY.code(), result[0]);
        assertEquals(0, system.pager.sizes().locked());
    }

    @Test
    void aMediaErrorStopsTheSystemOnTheMultipleModel() {
        var system = new TestSystem(MemoryModel.MULTIPLE).withPagingDevice();
        source.error = KErr.CORRUPT.code();
        system.run(touch(system, region(system, PagingType.ROM, 4), 0));
        assertEquals("DEMAND-PAGING 4", faultOf(system));
    }

    @Test
    void aMediaErrorKillsOnlyTheThreadOnTheFlexibleModel() {
        var system = new TestSystem(MemoryModel.FLEXIBLE).withPagingDevice();
        Region region = region(system, PagingType.ROM, 4);
        source.error = KErr.CORRUPT.code();
        SimThread victim = system.machine.spawn("victim", 10, touch(system, region, 0));
        system.machine.run();
        assertEquals("", faultOf(system));
        ThreadExit exit = victim.exit();
        assertNotNull(exit);
        assertEquals("PAGED-ROM-READ " + KErr.CORRUPT.code(), exit.category() + " " + exit.reason());
        assertEquals(0, system.pager.statistics().pageIns());
    }

    /** The thread that copies goes on with the error; whose memory it is dies (fact sheet 10.4). */
    @Test
    void aMediaErrorUnderACopyKillsTheClientWhoseMemoryItIs() {
        var system = new TestSystem(MemoryModel.FLEXIBLE).withPagingDevice();
        Region region = region(system, PagingType.ROM, 4);
        source.error = KErr.CORRUPT.code();
        SimThread client = system.machine.spawn("client", 5, new Sleep(1_000_000));
        long[] result = new long[1];
        SimThread server = system.machine.spawn("server", 10, sequence(system.pager.touch(client, region, 0, 1, false),
                instant(t -> result[0] = t.result())));
        system.machine.run();
        ThreadExit exit = client.exit();
        assertNotNull(exit);
        assertEquals("PAGED-ROM-READ " + KErr.CORRUPT.code(), exit.category() + " " + exit.reason());
        ThreadExit survived = server.exit();
        assertTrue(survived != null && !survived.isPanic());
        assertEquals(KErr.CORRUPT.code(), result[0]);
    }

    @ParameterizedTest
    @EnumSource(RealtimeState.class)
    void onlyARealTimeThreadIsPanickedByAPageFault(RealtimeState state) {
        var system = new TestSystem(MemoryModel.MULTIPLE).withPagingDevice();
        Region region = region(system, PagingType.CODE, 4);
        SimThread thread = system.machine.spawn("t", 10,
                sequence(instant(t -> t.setRealtimeState(state)), touch(system, region, 0)));
        system.machine.run();
        ThreadExit exit = thread.exit();
        assertNotNull(exit);
        assertEquals(state == RealtimeState.ON, exit.isPanic());
        assertEquals(state == RealtimeState.ON ? 61 : 0, exit.reason());
    }

    @ParameterizedTest
    @EnumSource(MemoryModel.class)
    void pageableMemoryUnderAFastMutexFaultsEvenWhenPresent(MemoryModel model) {
        var system = new TestSystem(model).withPagingDevice();
        Region region = region(system, PagingType.ROM, 4);
        var mutex = new FastMutex("F", false);
        system.run(sequence(touch(system, region, 0), mutex.acquire(), touch(system, region, 0)));
        assertEquals(model.pagesData() ? "mprocess.cpp 944" : "DEMAND-PAGING 10", faultOf(system));
    }

    /** The exception to it (fact sheet 10.1): the system lock, and only inside a paging trap. */
    @Test
    void theSystemLockInAPagingTrapIsSafe() {
        var systemLock = new FastMutex("System", true);
        assertEquals("", faultInPagingTrap(systemLock, true));
        assertEquals("DEMAND-PAGING 10", faultInPagingTrap(systemLock, false));
        assertEquals("DEMAND-PAGING 10", faultInPagingTrap(new FastMutex("F", false), true));
    }

    private String faultInPagingTrap(FastMutex mutex, boolean stillOpen) {
        var system = new TestSystem(MemoryModel.MULTIPLE).withPagingDevice();
        Region region = region(system, PagingType.ROM, 4);
        system.run(sequence(touch(system, region, 0), mutex.acquire(), instant(t -> t.pagingTrap(true)),
                instant(t -> t.pagingTrap(stillOpen)), touch(system, region, 0), instant(mutex::release)));
        return faultOf(system);
    }

    @Test
    void theMutexThresholdDependsOnTheMemoryModel() {
        assertEquals("mprocess.cpp 697", faultUnderMutex(MemoryModel.MULTIPLE, MutexOrder.PAGE_IN));
        assertEquals("", faultUnderMutex(MemoryModel.MULTIPLE, MutexOrder.CODE_SEG_LOCK));
        assertEquals("", faultUnderMutex(MemoryModel.FLEXIBLE, MutexOrder.KERNEL_HEAP));
        assertEquals("mprocess.cpp 944", faultUnderMutex(MemoryModel.FLEXIBLE, MutexOrder.PAGE_OUT));
    }

    private String faultUnderMutex(MemoryModel model, int order) {
        var system = new TestSystem(model).withPagingDevice();
        Region region = region(system, PagingType.ROM, 4);
        var mutex = new KernelMutex(system.machine, "M", order);
        system.run(sequence(touch(system, region, 0), instant(SimThread::enterCritical), mutex.acquire(),
                touch(system, region, 0), instant(mutex::release), instant(SimThread::leaveCritical)));
        return faultOf(system);
    }

    @Test
    void unpagedMemoryIsReadableUnderAnyMutex() {
        var system = new TestSystem(MemoryModel.MULTIPLE).withPagingDevice();
        Region unpaged = system.pager.addRegion("unpaged ROM", null, 4, source);
        var mutex = new FastMutex("F", false);
        assertFalse(unpaged.isPaged());
        system.run(sequence(mutex.acquire(), system.pager.pin(system.pager.buffer(unpaged, 0, PAGE), 0, PAGE, false),
                instant(mutex::release)));
        assertNull(system.machine.systemFault());
    }

    @Test
    void aThreadKilledInMidFaultGivesEverythingBack() {
        for (MemoryModel model : MemoryModel.values()) {
            var system = new TestSystem(model).withPagingDevice();
            Region region = region(system, PagingType.CODE, 4);
            SimThread victim = system.machine.spawn("victim", 10, sequence(touch(system, region, 0), touch(system,
                    region, 1)));
            system.machine.spawn("killer", 20, sequence(new Sleep(4_500),
                    instant(t -> victim.kill(ThreadExit.kill("victim", 1)))));
            SimThread other = system.machine.spawn("other", 5, touch(system, region, 0));
            system.machine.run();
            assertNull(system.machine.deadlock(), model.id());
            assertEquals(1, system.pager.statistics().pageIns(), "the page of the dead thread stays, " + model.id());
            assertNotNull(other.exit());
        }
    }

    @Test
    void fillingAPageShowsItsContent() {
        var system = new TestSystem(MemoryModel.FLEXIBLE).withPagingDevice();
        Region region = region(system, PagingType.CODE, 9);
        system.run(touch(system, region, 7));
        assertEquals(8, system.pager.content(region.firstPage() + 7)[100]);
    }
}
