// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pagewright.kernel.media.HalAnswer;
import org.pagewright.kernel.media.MediaHal;
import org.pagewright.kernel.media.TestSystem;
import org.pagewright.kernel.paging.RomPageSource;
import org.pagewright.model.KErr;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.PagingType;

/** HAL group media: every function, its argument errors and its statistics (t_paginginfo). */
class MediaHalScenarioTest {
    private static final int NOT_SUPPORTED = KErr.NOT_SUPPORTED.code();

    private static void page(TestSystem system) {
        TenThreads.page(system, system.pager.addRegion("rom", PagingType.ROM, 120, new RomPageSource(system.pager, 0)));
    }

    @ParameterizedTest
    @EnumSource(MemoryModel.class)
    void mediaStatisticsAreConsistentWithWhatWasPaged(MemoryModel model) {
        var system = new TestSystem(model).withPagingDevice();
        var hal = new MediaHal(system.subsystem);
        page(system);
        assertEquals(new HalAnswer(0, 120, 0, 0, 0, 0), hal.call(MediaHal.GET_PAGING_INFO, 2, 0));
        long[] bench = hal.call(MediaHal.GET_ROM_PAGING_BENCHMARK, 2, 0).values();
        assertEquals(120, bench[0]);
        assertTrue(bench[3] <= bench[1] / bench[0] && bench[1] / bench[0] <= bench[2], "minimum, mean, maximum");
        long[] met = hal.call(MediaHal.GET_ROM_CONCURRENCY_INFO, 2, 0).values();
        assertEquals(12, met.length);
        assertTrue(met[8] > 0, "requests were issued while others were under way");
        assertTrue(met[4] > 0 && met[1] > 0, "the driver put some off while it was busy");
        long[] code = hal.call(MediaHal.GET_CODE_CONCURRENCY_INFO, 2, 0).values();
        assertEquals(9, code.length);
        assertEquals(0, Arrays.stream(code).sum(), "no code was paged");
    }

    @Test
    void mediaFunctionsRefuseDrivesAndSelectorsThatDoNotFit() {
        var system = new TestSystem(MemoryModel.MULTIPLE).withPagingDevice();
        var hal = new MediaHal(system.subsystem);
        assertEquals(new HalAnswer(0, 1, 1 << 2), hal.call(MediaHal.DRIVE_INFO, 0, 0));
        for (int function = MediaHal.GET_ROM_CONCURRENCY_INFO; function <= MediaHal.GET_PAGING_INFO; function++) {
            assertEquals(NOT_SUPPORTED, hal.call(function, 5, 0).error(), "an empty drive, function " + function);
        }
        assertEquals(NOT_SUPPORTED, hal.call(MediaHal.GET_DATA_CONCURRENCY_INFO, 2, 0).error());
        assertEquals(NOT_SUPPORTED, hal.call(MediaHal.GET_DATA_OUT_PAGING_BENCHMARK, 2, 0).error());
        for (int reset : new int[] { MediaHal.RESET_CONCURRENCY_INFO, MediaHal.RESET_PAGING_BENCHMARK }) {
            assertEquals(0, hal.call(reset, 2, MediaHal.STATS_ALL).error());
            assertEquals(0, hal.call(reset, 2, MediaHal.STATS_ROM).error());
            assertEquals(0, hal.call(reset, 2, MediaHal.STATS_CODE).error());
            assertEquals(NOT_SUPPORTED, hal.call(reset, 2, 3).error());
            assertEquals(NOT_SUPPORTED, hal.call(reset, 2, 4).error());
        }
        assertEquals(NOT_SUPPORTED, hal.call(11, 2, 0).error());
    }

    @Test
    void aResetForgetsTheBenchmarkAndKeepsTheCounts() {
        var system = new TestSystem(MemoryModel.MULTIPLE).withPagingDevice();
        var hal = new MediaHal(system.subsystem);
        page(system);
        hal.call(MediaHal.RESET_PAGING_BENCHMARK, 2, MediaHal.STATS_ROM);
        hal.call(MediaHal.RESET_CONCURRENCY_INFO, 2, MediaHal.STATS_ROM);
        assertEquals(new HalAnswer(0, 0, 0, 0, Integer.MAX_VALUE), hal.call(MediaHal.GET_ROM_PAGING_BENCHMARK, 2, 0));
        assertEquals(0, Arrays.stream(hal.call(MediaHal.GET_ROM_CONCURRENCY_INFO, 2, 0).values()).sum());
        assertEquals(120, hal.call(MediaHal.GET_PAGING_INFO, 2, 0).values()[0]);
    }
}
