// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pagewright.kernel.Routines.instant;
import static org.pagewright.kernel.Routines.sequence;

import java.util.ArrayList;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagewright.kernel.CountingPages;
import org.pagewright.kernel.media.HalAnswer;
import org.pagewright.kernel.media.MediaHal;
import org.pagewright.kernel.media.TestSystem;
import org.pagewright.kernel.paging.DataMemory;
import org.pagewright.kernel.paging.FlexiblePager;
import org.pagewright.kernel.paging.PagerConfig;
import org.pagewright.kernel.paging.PagingBenchmark;
import org.pagewright.kernel.paging.Region;
import org.pagewright.kernel.paging.RomPageSource;
import org.pagewright.kernel.paging.VmHal;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.ThreadExit;
import org.pagewright.model.KErr;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.PagingType;

/** HAL group VM: every function, its argument errors and its statistics (t_demandpaging, t_paginginfo). */
class HalScenarioTest {
    private static final int PAGE = 4096;
    private static final int NOT_SUPPORTED = KErr.NOT_SUPPORTED.code();

    private static Region rom(TestSystem system, int pages) {
        return system.pager.addRegion("rom", PagingType.ROM, pages, new RomPageSource(system.pager, 0));
    }

    /** Writes more pages than the live list has, one after the other, and then again. */
    private static void writeDataTwice(TestSystem system) {
        var memory = new DataMemory(system.pager, "heap", 100, true);
        memory.commit(0, 100);
        var frames = new ArrayList<Frame>();
        for (int i = 0; i < 200; i++) {
            frames.add(system.pager.touch(memory.region(), (long) (i % 100) * PAGE, 1, true));
        }
        system.run(sequence(frames.toArray(Frame[]::new)));
    }

    @Test
    void dataPagingIsCountedInAndOutForegroundAndBackground() {
        var system = new TestSystem(PagerConfig.defaults(MemoryModel.FLEXIBLE, 256).withPages(40, 40)).withSwap(200);
        writeDataTwice(system);
        var hal = new MediaHal(system.subsystem);
        long[] info = hal.call(MediaHal.GET_PAGING_INFO, 3, 0).values();
        assertTrue(info[2] > 50 && info[3] > 10 && info[4] <= info[3], Arrays.toString(info));
        assertEquals(info[3], hal.call(MediaHal.GET_DATA_OUT_PAGING_BENCHMARK, 2, 0).values()[0]);
        assertEquals(info[2], hal.call(MediaHal.GET_DATA_IN_PAGING_BENCHMARK, 2, 0).values()[0]);
        assertTrue(info[3] < info[2], "pages go out in batches and come in one by one");
        var vm = new VmHal(system.pager);
        assertEquals(system.pager.statistics().pageOuts(), vm.call(VmHal.GET_PAGING_BENCHMARK, 8, 0).values()[0]);
    }

    @ParameterizedTest
    @EnumSource(MemoryModel.class)
    void pageStateTellsWhereAPageIs(MemoryModel model) {
        var system = new TestSystem(model).withPagingDevice();
        Region rom = rom(system, 4);
        long address = (long) rom.firstPage() * PAGE;
        var vm = new VmHal(system.pager);
        int out = VmHal.STATE_IN_ROM | VmHal.STATE_PAGED;
        assertEquals(new HalAnswer(0, out), vm.call(VmHal.PAGE_STATE, address, 0));
        system.run(sequence(system.pager.touch(rom, 0, 1, false), instant(t -> assertEquals(
                new HalAnswer(0, out | VmHal.STATE_PTE_PRESENT | VmHal.STATE_PTE_VALID | 1),
                vm.call(VmHal.PAGE_STATE, address, 0), "young"))));
        assertEquals(new HalAnswer(0, 0), vm.call(VmHal.PAGE_STATE, 1L << 40, 0));
    }

    @Test
    void cacheFunctionsNeedTheCapability() {
        var system = new TestSystem(MemoryModel.MULTIPLE).withPagingDevice();
        var vm = new VmHal(system.pager);
        assertEquals(KErr.PERMISSION_DENIED.code(), system.answer(vm.changeCache(VmHal.FLUSH_CACHE, 0, 0, false)));
        assertEquals(KErr.PERMISSION_DENIED.code(),
                system.answer(vm.changeCache(VmHal.SET_CACHE_SIZE, 1 << 20, 1 << 21, false)));
        assertEquals(0, vm.call(VmHal.GET_CACHE_SIZE, 0, 0).error());
    }

    @Test
    void concurrencyInfoCountsWaitsOfTheTwoListPagerAndCanBeReset() {
        var system = new TestSystem(MemoryModel.MULTIPLE).withPagingDevice();
        var vm = new VmHal(system.pager);
        TenThreads.page(system, rom(system, 120));
        long[] met = vm.call(VmHal.GET_CONCURRENCY_INFO, 0, 0).values();
        assertTrue(met[0] > 0 && met[1] == 10, Arrays.toString(met));
        assertEquals(0, vm.call(VmHal.RESET_CONCURRENCY_INFO, 0, 0).error());
        assertEquals(new HalAnswer(0, 0, 0), vm.call(VmHal.GET_CONCURRENCY_INFO, 0, 0));
        assertEquals(NOT_SUPPORTED, new VmHal(new TestSystem(MemoryModel.FLEXIBLE).withPagingDevice().pager)
                .call(VmHal.GET_CONCURRENCY_INFO, 0, 0).error());
    }

    @ParameterizedTest
    @ValueSource(ints = { 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21 })
    void functionsElevenToTwentyOneExistOnTheFlexibleModelOnly(int function) {
        assertEquals(NOT_SUPPORTED, new VmHal(new TestSystem(MemoryModel.MOVING).withPagingDevice().pager)
                .call(function, 0, 0).error());
        assertTrue(new VmHal(new TestSystem(MemoryModel.FLEXIBLE).withSwap(64).pager).call(function, 0, 0)
                .error() >= 0);
    }

    @Test
    void argumentsOfTheFlexibleFunctionsAreChecked() {
        var system = new TestSystem(MemoryModel.FLEXIBLE).withSwap(64);
        var vm = new VmHal(system.pager);
        int argument = KErr.ARGUMENT.code();
        assertEquals(argument, vm.call(VmHal.SET_SWAP_THRESHOLDS, 8192, 4096).error(), "low above good");
        assertEquals(argument, vm.call(VmHal.SET_SWAP_THRESHOLDS, 0, 65 * 4096).error(), "good above swap");
        assertEquals(argument, vm.call(VmHal.SET_USE_PHYSICAL_ACCESS, 2, 0).error());
        assertEquals(argument, vm.call(VmHal.SET_DATA_WRITE_SIZE, 32, 0).error());
        assertEquals(0, vm.call(VmHal.SET_DATA_WRITE_SIZE, 20, 0).error());
        assertEquals(new HalAnswer(0, 4), vm.call(VmHal.GET_DATA_WRITE_SIZE, 0, 0), "silently reduced");
        assertEquals(argument, vm.call(VmHal.DEBUG_SET_FAIL, 7, 0).error());
        assertEquals(KErr.NOT_FOUND.code(), vm.call(VmHal.GET_PAGING_BENCHMARK, 13, 0).error());
        assertEquals(new HalAnswer(0, 64 * 4096, 64 * 4096), vm.call(VmHal.GET_SWAP_INFO, 0, 0));
    }

    /**
     * Threads that want the same page at once: the flexible model lets them wait for the one that reads it, the others
     * read it once for each request object and throw the second copy away.
     */
    @ParameterizedTest
    @CsvSource({ "FLEXIBLE, 1, 0", "MULTIPLE, 2, 1" })
    void aPageThatIsBeingReadIsReadOnceOnTheFlexibleModel(MemoryModel model, int reads, int inVain) {
        var system = new TestSystem(model).withPagingDevice();
        Region rom = rom(system, 4);
        for (int n = 0; n < 5; n++) {
            system.machine.spawn("same-" + n, 10, system.pager.touch(rom, 0, 1, false));
        }
        system.machine.run();
        assertEquals(reads, new MediaHal(system.subsystem).call(MediaHal.GET_PAGING_INFO, 2, 0).values()[0]);
        assertEquals(inVain, system.pager.statistics().discarded());
        assertEquals(1, system.pager.statistics().pageIns());
    }

    /** NUM_PAGES 1: two pages for a lock that is not aligned, and on the flexible model the pages of their tables. */
    @Test
    void theFragmentReserveHoldsPageTablesOnTheFlexibleModel() {
        assertEquals(2, new TestSystem(MemoryModel.MULTIPLE).withPagingDevice().pager.sizes().reserved());
        assertEquals(2 + 2, new TestSystem(MemoryModel.FLEXIBLE).withPagingDevice().pager.sizes().reserved());
    }

    /** With a DMA helper on the swap drive pages need no mapping, which the function switches off and on. */
    @Test
    void physicalAccessSavesProcessorTimeWhereTheMediaCanDoIt() {
        long without = processorNanosOfDataPaging(false, 0);
        long off = processorNanosOfDataPaging(true, 0);
        long on = processorNanosOfDataPaging(true, 1);
        assertTrue(on < off && off < without, on + " " + off + " " + without);
        assertEquals(without, processorNanosOfDataPaging(false, 1), "wanted, and the media cannot");
    }

    private static long processorNanosOfDataPaging(boolean dma, int use) {
        var system = new TestSystem(PagerConfig.defaults(MemoryModel.FLEXIBLE, 256).withPages(40, 40))
                .withSwap(200, dma);
        var vm = new VmHal(system.pager);
        assertEquals(new HalAnswer(0, dma ? 1 : 0), vm.call(VmHal.GET_SUPPORTED_PHYSICAL_ACCESS, 0, 0));
        assertEquals(0, vm.call(VmHal.SET_USE_PHYSICAL_ACCESS, use, 0).error());
        assertEquals(new HalAnswer(0, dma ? use : 0), vm.call(VmHal.GET_USE_PHYSICAL_ACCESS, 0, 0));
        writeDataTwice(system);
        assertTrue(vm.call(VmHal.GET_PAGING_BENCHMARK, PagingBenchmark.READ_DATA_MEDIA.ordinal(), 0).values()[0] > 50);
        return system.machine.threads().stream().mapToLong(SimThread::cpuNanos).sum();
    }

    @Test
    void codePagesThatGetOldAndThatAreFreedAreTimedOnTheTwoListPager() {
        var system = new TestSystem(PagerConfig.defaults(MemoryModel.MULTIPLE, 64).withPages(20, 20))
                .withPagingDevice();
        Region code = system.pager.addRegion("code", PagingType.CODE, 60, new CountingPages());
        var frames = new ArrayList<Frame>();
        for (int i = 0; i < 60; i++) {
            frames.add(system.pager.touch(code, (long) i * PAGE, 1, false));
        }
        system.run(sequence(frames.toArray(Frame[]::new)));
        var vm = new VmHal(system.pager);
        long aged = vm.call(VmHal.GET_PAGING_BENCHMARK, PagingBenchmark.SET_CODE_PAGE_OLD.ordinal(), 0).values()[0];
        long freed = vm.call(VmHal.GET_PAGING_BENCHMARK, PagingBenchmark.SET_CODE_PAGE_FREE.ordinal(), 0).values()[0];
        assertEquals(60 - 20, freed, "each page beyond the cache took the place of another");
        assertEquals(60 - system.pager.sizes().young(), aged, "each page but the young ones got old once");
    }

    @Test
    void swapThresholdsPostChangesDownAndUp() {
        var system = new TestSystem(MemoryModel.FLEXIBLE).withSwap(64);
        var pager = (FlexiblePager) system.pager;
        assertEquals(0, new VmHal(pager).call(VmHal.SET_SWAP_THRESHOLDS, 16 * 4096, 32 * 4096).error());
        var memory = new DataMemory(pager, "heap", 64, true);
        memory.commit(0, 48);
        assertEquals(0, pager.thresholds().lowMemoryChanges(), "16 pages are left, not below");
        memory.commit(48, 1);
        assertEquals(1, pager.thresholds().lowMemoryChanges());
        memory.decommit(0, 10);
        assertEquals(1, pager.thresholds().freeMemoryChanges(), "25 pages: not good yet");
        memory.decommit(10, 6);
        assertEquals(1, pager.thresholds().freeMemoryChanges(), "31 pages: one is missing");
        memory.decommit(16, 1);
        assertEquals(2, pager.thresholds().freeMemoryChanges());
        assertEquals(1, pager.thresholds().lowMemoryChanges());
    }

    /** The debug function makes one page-in or page-out fail; the thread it hits dies with the right category. */
    @ParameterizedTest
    @CsvSource({ "0, ROM, PAGED-UNKNOWN", "1, ROM, PAGED-ROM-READ", "2, ROM, PAGED-ROM-COMP",
            "3, CODE, PAGED-CODE-READ", "4, CODE, PAGED-CODE-COMP", "5, DATA, PAGED-DATA-READ",
            "6, DATA, PAGED-DATA-WRITE" })
    void anUnrecoverableMediaErrorKillsTheRightThreadWithTheRightCategory(int context, PagingType type,
            String category) {
        var system = new TestSystem(PagerConfig.defaults(MemoryModel.FLEXIBLE, 256).withPages(30, 30)).withSwap(200);
        Region region;
        var before = new ArrayList<Frame>();
        if (type == PagingType.DATA) {
            var memory = new DataMemory(system.pager, "heap", 80, true);
            memory.commit(0, 80);
            region = memory.region();
            for (int page = 0; page < 80; page++) {
                before.add(system.pager.touch(region, (long) page * PAGE, 1, true));
            }
        } else {
            region = system.pager.addRegion("region", type, 80, new CountingPages());
        }
        var vm = new VmHal(system.pager);
        if (context == 6) {
            before.add(0, instant(t -> vm.call(VmHal.DEBUG_SET_FAIL, context, 0)));
        } else {
            before.add(instant(t -> vm.call(VmHal.DEBUG_SET_FAIL, context, 0)));
        }
        SimThread victim = system.machine.spawn("victim", 10, sequence(sequence(before.toArray(Frame[]::new)),
                system.pager.touch(region, 0, 1, false)));
        system.machine.run();
        ThreadExit exit = victim.exit();
        assertNotNull(exit);
        assertEquals("Panic " + category + " " + KErr.ABORT.code(),
                exit.type() + " " + exit.category() + " " + exit.reason());
        SimThread next = system.machine.spawn("next", 10, system.pager.touch(region, 40 * PAGE, 1, false));
        system.machine.run();
        ThreadExit fine = next.exit();
        assertTrue(fine != null && !fine.isPanic(), "it happens once, and the system survives");
    }
}
