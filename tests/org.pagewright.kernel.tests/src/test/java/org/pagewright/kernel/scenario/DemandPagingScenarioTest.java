// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pagewright.kernel.Routines.instant;
import static org.pagewright.kernel.Routines.late;
import static org.pagewright.kernel.Routines.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pagewright.kernel.CountingPages;
import org.pagewright.kernel.client.Property;
import org.pagewright.kernel.media.KernelBuffer;
import org.pagewright.kernel.media.TestSystem;
import org.pagewright.kernel.paging.DataMemory;
import org.pagewright.kernel.paging.FlexiblePager;
import org.pagewright.kernel.paging.PagerConfig;
import org.pagewright.kernel.paging.Region;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.model.KErr;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.PagingType;

/** Lines of t_demandpaging that need more than a pager. */
class DemandPagingScenarioTest {
    private static final int PAGE = 4096;

    private static Frame touchAll(TestSystem system, Region region) {
        var frames = new ArrayList<Frame>();
        for (int page = 0; page < region.pages(); page++) {
            frames.add(system.pager.touch(region, (long) page * PAGE, 1, false));
        }
        return sequence(frames.toArray(Frame[]::new));
    }

    @ParameterizedTest
    @EnumSource(MemoryModel.class)
    void contiguousAllocationStealsPagedPagesInItsWay(MemoryModel model) {
        var system = new TestSystem(PagerConfig.defaults(model, 128).withPages(32, 128)).withPagingDevice();
        Region rom = system.pager.addRegion("rom", PagingType.ROM, 200, new CountingPages());
        system.run(touchAll(system, rom));
        assertEquals(128, system.pager.sizes().current(), "paging holds all of RAM");
        long stolen = system.pager.statistics().stolen();
        int first = system.pager.allocateContiguous(60);
        assertTrue(first >= 0, KErr.describe(first));
        assertTrue(system.pager.statistics().stolen() - stolen >= 60, "paged pages were in the way");
        assertEquals(68, system.pager.sizes().current());
        assertEquals(KErr.NO_MEMORY.code(), system.pager.allocateContiguous(60), "the minimum stays");
        system.run(touchAll(system, rom));
        assertEquals(68, system.pager.sizes().current(), "paging goes on with what is left");
        system.pager.freeContiguous(first, 60);
        system.run(touchAll(system, rom));
        assertEquals(128, system.pager.sizes().current());
    }

    @ParameterizedTest
    @EnumSource(MemoryModel.class)
    void lockedPagesAreNotStolenForAContiguousAllocation(MemoryModel model) {
        var system = new TestSystem(PagerConfig.defaults(model, 128).withPages(64, 128)).withPagingDevice();
        Region rom = system.pager.addRegion("rom", PagingType.ROM, 128, new CountingPages());
        var steps = new ArrayList<Frame>();
        steps.add(touchAll(system, rom));
        for (int page = 3; page < 128; page += 12) {
            steps.add(system.pager.pin(system.pager.buffer(rom, page * PAGE, PAGE), 0, PAGE, false));
        }
        steps.add(instant(t -> {
            assertEquals(11, system.pager.sizes().locked());
            for (int taken = 0; system.pager.allocateContiguous(2) >= 0; taken++) {
                assertTrue(taken < 64, "the minimum stays");
            }
            for (int page = 3; page < 128; page += 12) {
                assertTrue(system.pager.isPresent(rom.firstPage() + page), "the locked page stayed");
            }
            assertEquals(KErr.NO_MEMORY.code(), system.pager.allocateContiguous(118), "locked pages are in the way");
        }));
        system.run(sequence(steps.toArray(Frame[]::new)));
        assertNull(system.machine.systemFault());
    }

    @ParameterizedTest
    @EnumSource(MemoryModel.class)
    void aPropertyIsPublishedFromAndReadIntoPagedMemory(MemoryModel model) {
        var system = new TestSystem(model).withPagingDevice();
        Region text = system.pager.addRegion("publisher", PagingType.CODE, 3, new CountingPages());
        var property = new Property(system.machine, "state");
        byte[] read = new byte[6000];
        List<Long> results = new ArrayList<>();
        system.machine.spawn("subscriber", 12, sequence(property.awaitChange(),
                late(() -> property.get(new KernelBuffer(read, 0, read.length))),
                instant(t -> results.add(t.result()))));
        system.run(sequence(property.set(system.pager.buffer(text, 3000, 5000)),
                instant(t -> results.add(t.result()))));
        assertNull(system.machine.systemFault(), "no page fault was taken under the kernel's mutex");
        assertEquals(List.of(5000L, 0L), results, "the subscriber is woken first, its priority is higher");
        byte[] expected = new byte[5000];
        Arrays.fill(expected, 0, 1096, (byte) 1);
        Arrays.fill(expected, 1096, 5000, (byte) 2);
        assertArrayEquals(expected, Arrays.copyOf(read, 5000));
        assertEquals(2, system.pager.statistics().pageIns());
    }

    @Test
    void aPropertyIsReadIntoMemoryThatIsPagedOut() {
        var system = new TestSystem(MemoryModel.FLEXIBLE).withSwap(64);
        var heap = new DataMemory(system.pager, "heap", 2, true);
        heap.commit(0, 2);
        var property = new Property(system.machine, "state");
        byte[] value = { 7, 8, 9 };
        var results = new ArrayList<Long>();
        system.run(sequence(property.set(new KernelBuffer(value, 0, 3)),
                late(() -> property.get(system.pager.buffer(heap.region(), PAGE - 1, 3))),
                instant(t -> results.add(t.result())),
                late(() -> property.get(system.pager.buffer(heap.region(), 0, 2))),
                instant(t -> results.add(t.result()))));
        assertEquals(List.of(3L, (long) KErr.OVERFLOW.code()), results);
        assertEquals(8, system.pager.content(heap.region().firstPage() + 1)[0]);
        assertFalse(system.pager.sizes().locked() > 0);
    }

    @Test
    void aPropertyAboveTheLimitIsTooBig() {
        var system = new TestSystem(MemoryModel.MULTIPLE).withPagingDevice();
        var property = new Property(system.machine, "state");
        var result = new long[1];
        byte[] large = new byte[Property.MAX_BYTES + 1];
        system.run(sequence(property.set(new KernelBuffer(large, 0, large.length)),
                instant(t -> result[0] = t.result())));
        assertEquals(KErr.TOO_BIG.code(), result[0]);
        system.run(sequence(property.set(new KernelBuffer(large, 0, Property.MAX_BYTES)),
                instant(t -> result[0] = t.result())));
        assertEquals(0, result[0], "the limit itself fits");
    }

    /** t_pagetable_limit: one page in each of many page tables; tables without a present page are given back. */
    @ParameterizedTest
    @EnumSource(MemoryModel.class)
    void pageTablesUnderPressureAreGivenBackWithTheirLastPage(MemoryModel model) {
        var system = new TestSystem(PagerConfig.defaults(model, 128).withPages(32, 48)).withPagingDevice();
        Region code = system.pager.addRegion("sparse", PagingType.CODE, 300 * 256, new CountingPages());
        var frames = new ArrayList<Frame>();
        for (int table = 0; table < 300; table++) {
            frames.add(system.pager.touch(code, (long) table * 256 * PAGE, 1, false));
        }
        system.run(sequence(frames.toArray(Frame[]::new)));
        assertEquals(300, system.pager.statistics().pageIns());
        // On the flexible model four tables share a RAM page of the live list, and one more table maps these pages.
        int own = model.pagesData() ? 1 : 0;
        assertEquals(model.pagesData() ? 38 + own : 48, system.pager.mostPageTables(), "never more than pages in RAM");
        // At the end one RAM page is free, because the tables in it went with their last page.
        assertEquals(48, system.pager.pageTables() + tablePages(system));
        system.run(system.pager.flush());
        assertEquals(0, system.pager.pageTables() + tablePages(system));
    }

    private static int tablePages(TestSystem system) {
        return system.pager instanceof FlexiblePager pager ? pager.pageTablePages() : 0;
    }
}
