// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pagewright.kernel.Routines.sequence;

import java.util.ArrayList;
import java.util.Random;
import java.util.function.IntUnaryOperator;

import org.junit.jupiter.api.Test;
import org.pagewright.kernel.CountingPages;
import org.pagewright.kernel.media.TestSystem;
import org.pagewright.kernel.paging.FlexiblePager;
import org.pagewright.kernel.paging.PagerConfig;
import org.pagewright.kernel.paging.Region;
import org.pagewright.kernel.paging.VmHal;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Sleep;
import org.pagewright.model.KErr;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.PagingType;

/** t_thrash: level, thresholds, and what uniform and normal access do to them. */
class ThrashScenarioTest {
    private static final int PAGE = 4096;

    private final TestSystem system = new TestSystem(
            PagerConfig.defaults(MemoryModel.FLEXIBLE, 256).withPages(60, 60)).withPagingDevice();
    private final FlexiblePager pager = (FlexiblePager) system.pager;
    private final Region rom = pager.addRegion("rom", PagingType.ROM, 400, new CountingPages(2_000_000));

    private void access(int count, long pauseNanos, IntUnaryOperator page) {
        var frames = new ArrayList<Frame>();
        for (int i = 0; i < count; i++) {
            frames.add(pager.touch(rom, (long) page.applyAsInt(i) * PAGE, 1, false));
            if (pauseNanos > 0) {
                frames.add(new Sleep(pauseNanos));
            }
        }
        system.run(sequence(frames.toArray(Frame[]::new)));
    }

    @Test
    void oneThreadThatPagesAllTheTimeReachesTheHighestLevelAndFallsAtOnce() {
        access(8_000, 0, i -> i * 7 % 400);
        assertTrue(pager.thrash().highest() >= 230 && pager.thrash().highest() <= 255, "level "
                + pager.thrash().highest());
        assertTrue(pager.thrash().notifications() >= 1, "the change was posted");
        int before = pager.thrash().notifications();
        access(4_000, 1_000_000, i -> i % 4);
        assertEquals(0, pager.thrash().level(), "quiet again, and down at once");
        assertEquals(before + 1, pager.thrash().notifications(), "leaving the thrashing state is posted too");
    }

    @Test
    void accessAroundAWorkingSetThatFitsPagesLessThanUniformAccess() {
        var random = new Random(2);
        access(3_000, 0, i -> random.nextInt(400));
        long uniform = pager.statistics().pageIns();
        access(3_000, 0, i -> Math.min(399, Math.max(0, (int) (200 + 12 * random.nextGaussian()))));
        long normal = pager.statistics().pageIns() - uniform;
        assertTrue(normal * 4 < uniform, "uniform " + uniform + ", normal " + normal);
    }

    @Test
    void thresholdsAreCheckedAndLevelStaysInRange() {
        var hal = new VmHal(pager);
        assertEquals(KErr.ARGUMENT.code(), hal.call(VmHal.SET_THRASH_THRESHOLDS, 256, 10).error());
        assertEquals(KErr.ARGUMENT.code(), hal.call(VmHal.SET_THRASH_THRESHOLDS, 100, 101).error());
        assertEquals(0, hal.call(VmHal.SET_THRASH_THRESHOLDS, 255, 255).error());
        assertEquals(0, hal.call(VmHal.SET_THRASH_THRESHOLDS, 0, 0).error());
    }

    @Test
    void aLowerThresholdIsReachedEarlier() {
        assertEquals(0, pager.thrash().setThresholds(30, 20));
        access(1_000, 0, i -> i * 7 % 400);
        assertTrue(pager.thrash().notifications() >= 1);
    }
}
