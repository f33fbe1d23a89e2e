// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pagewright.kernel.Routines.instant;
import static org.pagewright.kernel.Routines.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pagewright.kernel.driver.EmulatedPagingDevice;
import org.pagewright.kernel.driver.EmulatedPagingDevice.Delays;
import org.pagewright.kernel.media.KernelBuffer;
import org.pagewright.kernel.media.TestSystem;
import org.pagewright.kernel.paging.DataMemory;
import org.pagewright.kernel.paging.PagerConfig;
import org.pagewright.kernel.paging.Region;
import org.pagewright.kernel.paging.RomPageSource;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.PagingType;

/** The emulated paging devices (fact sheet 8.12): paging on a board whose media drivers know nothing of it. */
class EmulatedPagingScenarioTest {
    private static final int PAGE = 4096;
    private static final int PAGES = 64;
    private static final long MICRO = 1_000;
    private static final long TICK = 1_000_000;

    private static byte[] image() {
        byte[] image = new byte[PAGES * PAGE];
        new Random(5).nextBytes(image);
        return image;
    }

    private static TestSystem system(MemoryModel model) {
        return new TestSystem(PagerConfig.defaults(model, 256).withPages(40, 40));
    }

    private static Region rom(TestSystem s) {
        return s.pager.addRegion("rom", PagingType.ROM, PAGES, new RomPageSource(s.pager, 0));
    }

    private static Frame touch(TestSystem s, Region region, int page) {
        return s.pager.touch(region, (long) page * PAGE, 1, false);
    }

    @ParameterizedTest
    @EnumSource
    void pagesOfRomComeFromTheImageWithoutAnyMedia(MemoryModel model) {
        TestSystem s = system(model);
        byte[] image = image();
        assertEquals(0, s.pager.installPagingDevice(EmulatedPagingDevice.ofRom(s.machine, image, new Delays(0, 0))));
        Region rom = rom(s);
        var steps = new ArrayList<Frame>();
        for (int i = 0; i < PAGES; i++) {
            int page = i * 37 % PAGES;
            steps.add(sequence(touch(s, rom, page), instant(t -> assertEquals(-1, Arrays.mismatch(image, page * PAGE,
                    (page + 1) * PAGE, s.pager.content(rom.firstPage() + page), 0, PAGE)))));
        }
        s.run(sequence(steps.toArray(Frame[]::new)));
        assertNull(s.machine.systemFault());
        assertEquals(PAGES, s.pager.statistics().pageIns());
    }

    /**
     * The delay of a page is paid in whole ticks: what is not worth one is kept, and half a tick more is taken off each
     * time, as a timer ends in the middle of a tick on average.
     */
    @ParameterizedTest
    @CsvSource({ "400, 0 0 1 0 0", "1000, 0 2 0 1 0", "1500, 1 1 1 1 1", "3000, 3 2 3 2 3", "0, 0 0 0 0 0" })
    void thePageDelayIsPaidInWholeTicks(int pageMicros, String ticks) {
        TestSystem s = system(MemoryModel.MULTIPLE);
        s.pager.installPagingDevice(EmulatedPagingDevice.ofRom(s.machine, image(), new Delays(pageMicros, 1)));
        Region rom = rom(s);
        var told = new ArrayList<String>();
        var steps = new ArrayList<Frame>();
        long[] began = new long[1];
        for (int page = 0; page < 5; page++) {
            steps.add(instant(t -> began[0] = s.machine.nowNanos()));
            steps.add(touch(s, rom, page));
            steps.add(instant(t -> told.add(Long.toString(s.machine.nowNanos() / TICK - began[0] / TICK))));
        }
        s.run(sequence(steps.toArray(Frame[]::new)));
        assertEquals(ticks, String.join(" ", told));
    }

    /** One transfer at a time: the second thread waits for the mutex, the processor time of both adds up. */
    @Test
    void transfersOfTwoThreadsFollowEachOther() {
        TestSystem s = system(MemoryModel.MULTIPLE);
        s.pager.installPagingDevice(EmulatedPagingDevice.ofRom(s.machine, image(), new Delays(0, 300)));
        Region rom = rom(s);
        long[] ended = new long[2];
        s.machine.spawn("a", 10, sequence(touch(s, rom, 1), instant(t -> ended[0] = s.machine.nowNanos())));
        s.machine.spawn("b", 10, sequence(touch(s, rom, 2), instant(t -> ended[1] = s.machine.nowNanos())));
        s.machine.run();
        assertTrue(ended[0] >= 300 * MICRO && ended[0] < 600 * MICRO, ended[0] + " ns");
        assertTrue(ended[1] >= 600 * MICRO, ended[1] + " ns");
    }

    @ParameterizedTest
    @CsvSource({ "0, 0", "9, 4", "100, 50", "512, 256", "4096, 256" })
    void swapIsHalfOfTheFreeRamInWholeMebibytes(long freeMib, int swapMib) {
        var device = EmulatedPagingDevice.ofData(system(MemoryModel.FLEXIBLE).machine, (freeMib << 20) + 77,
                new Delays(0, 0));
        assertEquals((long) swapMib << 20 >> 9, device.swapUnits());
        assertEquals(swapMib << 8, device.swapPages());
    }

    /** Writes cost twice what reads do, and pages come back as they were written. */
    @Test
    void dataIsPagedToMemory() {
        TestSystem s = system(MemoryModel.FLEXIBLE);
        var device = EmulatedPagingDevice.ofData(s.machine, 3 << 20, new Delays(2_000, 50));
        assertEquals(0, s.pager.installPagingDevice(device));
        var memory = new DataMemory(s.pager, "data", 80, true);
        assertEquals(0, memory.commit(0, 80));
        s.run(RandomWrites.of(s, memory, 300));
        assertNull(s.machine.systemFault());
        assertEquals(List.of(), s.machine.panics());
        assertTrue(s.pager.statistics().pageOuts() > 0);
        long[] nanos = new long[2];
        var page = new KernelBuffer(new byte[PAGE], 0, PAGE);
        for (int i = 0; i < 2; i++) {
            int way = i;
            long[] began = new long[1];
            var transfers = new ArrayList<Frame>();
            transfers.add(instant(t -> t.enterCritical()));
            transfers.add(instant(t -> began[0] = s.machine.nowNanos()));
            for (int n = 0; n < 40; n++) {
                transfers.add(way == 0 ? device.readData(page, 0, 8, false) : device.write(page, 0, 8, false, false));
            }
            transfers.add(instant(t -> nanos[way] = s.machine.nowNanos() - began[0]));
            transfers.add(instant(t -> t.leaveCritical()));
            s.run(sequence(transfers.toArray(Frame[]::new)));
            assertNull(s.machine.systemFault());
        }
        double ratio = nanos[1] / (double) nanos[0];
        assertTrue(ratio > 1.8 && ratio < 2.4, "writes took " + ratio + " times what reads took");
    }
}
