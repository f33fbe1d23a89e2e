// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pagewright.kernel.Routines.sequence;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pagewright.kernel.CountingPages;
import org.pagewright.kernel.media.HalAnswer;
import org.pagewright.kernel.media.TestSystem;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.model.KErr;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.PagingType;

/** Sizes of the live list as t_demandpaging sets them, on every memory model; the pages are ROM, so none is dirty. */
class CacheSizeTest {
    private static final int PAGE = 4096;

    private static Region rom(TestSystem system, int pages) {
        return system.pager.addRegion("region", PagingType.ROM, pages, new CountingPages(1_000));
    }

    private static Frame touch(TestSystem system, Region region, int page) {
        return system.pager.touch(region, (long) page * PAGE, 1, false);
    }

    private static Frame touchAll(TestSystem system, Region region) {
        return sequence(IntStream.range(0, region.pages()).mapToObj(page -> touch(system, region, page))
                .toArray(Frame[]::new));
    }

    @ParameterizedTest
    @EnumSource(MemoryModel.class)
    void flushingEmptiesTheListAndTheNextTouchPagesInAgain(MemoryModel model) {
        var system = new TestSystem(model).withPagingDevice();
        Region region = rom(system, 100);
        system.run(touchAll(system, region));
        assertTrue(system.pager.sizes().current() > 90, "more than the minimum");
        assertEquals(0, system.answer(system.pager.flush()));
        assertEquals(64, system.pager.sizes().current(), "back to the minimum");
        assertEquals(0, system.pager.sizes().young());
        system.run(touch(system, region, 1));
        assertEquals(101, system.pager.statistics().pageIns());
    }

    @ParameterizedTest
    @EnumSource(MemoryModel.class)
    void cacheSizesAreCheckedRoundedAndRestored(MemoryModel model) {
        var system = new TestSystem(model).withPagingDevice();
        var hal = new VmHal(system.pager);
        assertEquals(KErr.ARGUMENT.code(),
                system.answer(hal.changeCache(VmHal.SET_CACHE_SIZE, 200 * PAGE, 100 * PAGE, true)));
        assertEquals(0, system.answer(hal.changeCache(VmHal.SET_CACHE_SIZE, 99 * PAGE + 1, 150 * PAGE, true)));
        assertEquals(new HalAnswer(0, 100 * PAGE, 150 * PAGE, 100 * PAGE, 0), hal.call(VmHal.GET_CACHE_SIZE, 0, 0));
        assertEquals(KErr.NO_MEMORY.code(),
                system.answer(hal.changeCache(VmHal.SET_CACHE_SIZE, 5_000L * PAGE, 6_000L * PAGE, true)));
        var other = new TestSystem(model).withPagingDevice();
        assertEquals(0, other.answer(other.pager.setCacheSize(80, 90)));
        assertEquals(0, other.answer(other.pager.setCacheSize(0, 0)));
        assertEquals(64, other.pager.sizes().min());
        assertEquals(128, other.pager.sizes().max());
    }

    /** t_demandpaging resizes the cache while it is empty and while it is full: what is left is what was used last. */
    @ParameterizedTest
    @EnumSource(MemoryModel.class)
    void aFullCacheThatShrinksGivesItsOldestPagesUp(MemoryModel model) {
        var system = new TestSystem(model).withPagingDevice();
        Region region = rom(system, 128);
        system.run(touchAll(system, region));
        assertEquals(128, system.pager.sizes().current());
        assertEquals(0, system.answer(system.pager.setCacheSize(40, 70)));
        LiveListSizes sizes = system.pager.sizes();
        assertEquals(List.of(40, 70, 70), List.of(sizes.min(), sizes.max(), sizes.current()));
        assertEquals(70, sizes.young() + sizes.old() + sizes.oldestClean() + sizes.oldestDirty());
        for (int page = 0; page < 128; page++) {
            boolean kept = system.pager.isPresent(region.firstPage() + page);
            assertTrue(kept == page >= 64 || page > 50 && page < 64, "page " + page + (kept ? " stayed" : " went"));
        }
        assertEquals(0, system.answer(system.pager.setCacheSize(100, 100)));
        assertEquals(100, system.pager.sizes().current(), "free pages were added");
    }

    /** Without RAM the minimum grows as far as it can, and every page is still accounted for. */
    @ParameterizedTest
    @EnumSource(MemoryModel.class)
    void aMinimumBeyondRamIsNoMemoryWithPartialEffect(MemoryModel model) {
        var system = new TestSystem(PagerConfig.defaults(model, 100).withPages(40, 60)).withPagingDevice();
        assertEquals(KErr.NO_MEMORY.code(), system.answer(system.pager.setCacheSize(150, 200)));
        LiveListSizes sizes = system.pager.sizes();
        assertEquals(List.of(100, 200, 100), List.of(sizes.min(), sizes.max(), sizes.current()));
        assertEquals(100, sizes.young() + sizes.old() + sizes.oldestClean() + sizes.oldestDirty());
        assertEquals(0, system.answer(system.pager.setCacheSize(0, 0)));
        assertEquals(60, system.pager.sizes().current());
    }
}
