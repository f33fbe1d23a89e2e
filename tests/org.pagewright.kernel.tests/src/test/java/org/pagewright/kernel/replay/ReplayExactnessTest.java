// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagewright.model.MemoryModel;

/** The fast lists count what slow ones count, reference by reference. */
class ReplayExactnessTest {
    private static final List<String> TRACES = List.of("cloudphysics-w106.u32le.gz", "cloudphysics-io.csv.gz",
            "mqsim-tpcc-small.trace.gz", "mqsim-wsrch-small.trace.gz", "phone-pixel6a-pubg-install.csv.gz",
            "phone-pixel6a-pubg-run.csv.gz", "phone-pixel6a-slideshow-run.csv.gz", "ucsd-mem-gcc.trace.gz",
            "ucsd-mem-mcf.trace.gz");

    @Test
    void randomReferencesNearAndFarAgree() {
        var random = new Random(5);
        for (int round = 0; round < 120; round++) {
            int cache = 8 + random.nextInt(round % 3 == 0 ? 400 : 60);
            int range = 4 + random.nextInt(2_000);
            int stride = List.of(1, 7, 5_000_011).get(round % 3);
            int[] pages = random.ints(6_000).map(i -> Math.floorMod(i, range) * (i % 3 == 0 ? 1 : stride)).toArray();
            for (var policy : ReplayPolicy.values()) {
                for (var model : List.of(MemoryModel.MULTIPLE, MemoryModel.FLEXIBLE)) {
                    check(new ReplaySetup(policy, model, cache, 1 + random.nextInt(4), 1 + random.nextInt(4)), pages);
                }
            }
        }
    }

    /** Enough pages to go from one array to runs, to a hash table, and back. */
    @ParameterizedTest
    @CsvSource({ "MULTIPLE", "FLEXIBLE" })
    void pagesThatMakeTheTableChangeItsLayoutAgree(MemoryModel model) {
        var random = new Random(9);
        int[] filling = random.ints(400_000, 0, 300_000).toArray();
        int[] scattered = random.ints(60_000).toArray();
        int[] pages = Stream.of(filling, scattered, filling).flatMapToInt(Arrays::stream).toArray();
        for (var policy : ReplayPolicy.values()) {
            check(ReplaySetup.of(policy, model, 50_000), pages);
        }
    }

    private static Stream<Arguments> tracesAndModels() {
        return TRACES.stream().flatMap(
                name -> Stream.of(MemoryModel.MULTIPLE, MemoryModel.FLEXIBLE).map(model -> Arguments.of(name, model)));
    }

    @ParameterizedTest
    @MethodSource("tracesAndModels")
    void theLiveListAgreesOnEveryRecordedTrace(String name, MemoryModel model) throws Exception {
        int[] pages = SharedTraces.pages(name);
        int distinct = (int) Arrays.stream(pages).distinct().count();
        check(ReplaySetup.of(ReplayPolicy.LIVELIST, model, Math.max(16, distinct / 10)), pages);
    }

    /** Miss ratios published for the trace: 0.2020, 0.0800 and 0.0540 with plain LRU. */
    @ParameterizedTest
    @CsvSource({ "2750, 4276406, 0.2020", "27500, 1692785, 0.0800", "137500, 1142623, 0.0540" })
    void plainLruMissesExactlyAsPublishedOnTheCloudPhysicsTrace(int cachePages, long faults,
            double ratio) throws Exception {
        int[] pages = SharedTraces.pages("cloudphysics-w106.u32le.gz");
        ReplaySetup setup = ReplaySetup.of(ReplayPolicy.LRU, MemoryModel.MULTIPLE, cachePages);
        ReplayCache cache = ReplayCache.create(setup);
        Oracle oracle = Oracle.of(setup);
        for (int round = 0; round < 4; round++) {
            cache.replay(pages, 0, pages.length);
            if (round == 0 || Boolean.getBoolean("pagewright.nightly")) {
                Arrays.stream(pages).forEach(oracle::reference);
                assertEquals(oracle.faults, cache.counts().faults());
            }
        }
        assertEquals(21_169_824, cache.counts().references());
        assertEquals(faults, cache.counts().faults());
        assertEquals(ratio, (double) faults / cache.counts().references(), 0.00005);
        assertTrue(cache.counts().tableBytes() <= 16 * cache.counts().distinctPages(),
                () -> cache.counts() + " is above 16 bytes a page known");
    }

    private static void check(ReplaySetup setup, int[] pages) {
        Oracle oracle = Oracle.of(setup);
        ReplayCache cache = ReplayCache.create(setup);
        for (int i = 0; i < pages.length; i++) {
            cache.replay(pages, i, i + 1);
            oracle.reference(pages[i]);
            ReplayCounts counts = cache.counts();
            if (counts.faults() != oracle.faults || counts.rejuvenations() != oracle.rejuvenations
                    || counts.evictions() != oracle.evictions) {
                int at = i;
                assertEquals(oracle.faults, counts.faults(), () -> setup + ": faults at reference " + at);
                assertEquals(oracle.rejuvenations, counts.rejuvenations(), () -> setup + ": old pages at " + at);
                assertEquals(oracle.evictions, counts.evictions(), () -> setup + ": evictions at " + at);
            }
        }
        assertEquals(Arrays.stream(pages).distinct().count(), cache.counts().distinctPages());
    }
}
