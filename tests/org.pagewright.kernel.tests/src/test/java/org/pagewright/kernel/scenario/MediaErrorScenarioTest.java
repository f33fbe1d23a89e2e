// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pagewright.kernel.Routines.instant;
import static org.pagewright.kernel.Routines.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pagewright.kernel.media.TestSystem;
import org.pagewright.kernel.paging.BlockMap;
import org.pagewright.kernel.paging.CodeImage;
import org.pagewright.kernel.paging.CodePageSource;
import org.pagewright.kernel.paging.DataMemory;
import org.pagewright.kernel.paging.PagerConfig;
import org.pagewright.kernel.paging.Region;
import org.pagewright.kernel.paging.RomPageSource;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.Sleep;
import org.pagewright.kernel.thread.SystemFault;
import org.pagewright.kernel.thread.ThreadExit;
import org.pagewright.model.KErr;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.PagingType;

/** A part that fails under page-ins and page-outs, with its retries (fact sheet 6.2, 8.8, 10.4). */
class MediaErrorScenarioTest {
    private static final int PAGE = 4096;
    private static final long LONG_IDLE = 20_000_000;

    private TestSystem system = new TestSystem(MemoryModel.MULTIPLE);

    private Region region(PagingType type) {
        if (type == PagingType.ROM) {
            return system.pager.addRegion("rom", type, 4, new RomPageSource(system.pager, 0));
        }
        var image = new CodeImage("app.dll", 2, new BlockMap(PAGE, List.of(new BlockMap.Extent(0, 8))), 0, 4, 0, 64);
        return system.pager.addRegion("app.dll", type, 4, new CodePageSource(system.pager, image));
    }

    private Frame touch(Region region, int page, boolean write) {
        return system.pager.touch(region, (long) page * PAGE, 1, write);
    }

    private DataMemory dirtyMemory(int pages, ArrayList<Frame> steps) {
        var memory = new DataMemory(system.pager, "heap", pages, true);
        assertEquals(0, memory.commit(0, pages));
        for (int page = 0; page < pages; page++) {
            steps.add(touch(memory.region(), page, true));
        }
        return memory;
    }

    /** Four failures are hidden by the retries, the fifth is final. */
    @ParameterizedTest
    @CsvSource({ "ROM, 4, ''", "ROM, 5, PAGED-ROM-READ", "CODE, 4, ''", "CODE, 5, PAGED-CODE-READ" })
    void theThreadDiesWithTheCategoryOfItsPageOnTheFlexibleModel(PagingType type, int failures, String category) {
        system = new TestSystem(MemoryModel.FLEXIBLE).withPagingDevice();
        SimThread victim = system.machine.spawn("victim", 10, sequence(instant(t -> system.store.failNext(failures)),
                touch(region(type), 1, false)));
        system.machine.run();
        assertNull(system.machine.systemFault());
        ThreadExit exit = victim.exit();
        assertNotNull(exit);
        assertEquals(category.isEmpty() ? "" : category + " " + KErr.GENERAL.code(),
                exit.isPanic() ? exit.category() + " " + exit.reason() : "");
    }

    @ParameterizedTest
    @EnumSource(value = MemoryModel.class, names = { "MULTIPLE", "MOVING" })
    void theSystemStopsOnTheOthers(MemoryModel model) {
        system = new TestSystem(model).withPagingDevice();
        system.run(sequence(instant(t -> system.store.failNext(5)), touch(region(PagingType.CODE), 1, false)));
        SystemFault fault = system.machine.systemFault();
        assertNotNull(fault);
        assertEquals("DEMAND-PAGING 4: Page 1 of app.dll could not be read: KErrGeneral (-2).",
                fault.id() + ": " + fault.sentence());
    }

    @Test
    void aReadErrorOfSwapKillsTheReader() {
        system = new TestSystem(PagerConfig.defaults(MemoryModel.FLEXIBLE, 256).withPages(30, 30)).withSwap(200);
        var steps = new ArrayList<Frame>();
        DataMemory memory = dirtyMemory(80, steps);
        steps.add(new Sleep(LONG_IDLE));
        steps.add(instant(t -> system.store.failNext(5)));
        steps.add(touch(memory.region(), 0, false));
        SimThread victim = system.machine.spawn("victim", 10, sequence(steps.toArray(Frame[]::new)));
        system.machine.run();
        ThreadExit exit = victim.exit();
        assertNotNull(exit);
        assertEquals("PAGED-DATA-READ " + KErr.GENERAL.code(), exit.category() + " " + exit.reason());
    }

    /** Who writes a page out hears nothing; who reads it later dies, once for every page of the batch. */
    @Test
    void aWriteErrorOfSwapKillsWhoReadsThePageLater() {
        system = new TestSystem(PagerConfig.defaults(MemoryModel.FLEXIBLE, 256).withPages(30, 30)).withSwap(200);
        var steps = new ArrayList<Frame>();
        DataMemory memory = dirtyMemory(80, steps);
        steps.add(steps.size() / 2, instant(t -> system.store.failNext(5)));
        SimThread writer = system.machine.spawn("writer", 10, sequence(steps.toArray(Frame[]::new)));
        system.machine.run();
        ThreadExit unharmed = writer.exit();
        assertTrue(unharmed != null && !unharmed.isPanic());
        Map<String, Integer> ends = new TreeMap<>();
        for (int page = 0; page < 80; page++) {
            SimThread reader = system.machine.spawn("reader " + page, 10, touch(memory.region(), page, false));
            system.machine.run();
            ThreadExit exit = reader.exit();
            assertNotNull(exit);
            ends.merge(exit.isPanic() ? exit.category() + " " + exit.reason() : "", 1, Integer::sum);
        }
        int killed = ends.getOrDefault("PAGED-DATA-WRITE " + KErr.GENERAL.code(), 0);
        assertTrue(killed >= 1 && killed <= 16, ends.toString());
        assertEquals(80, killed + ends.getOrDefault("", 0), ends.toString());
    }
}
