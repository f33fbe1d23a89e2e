// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagewright.boot.Verdict;

/** Every benchmark measures what it says it does. No times are looked at. */
class BenchmarkSetupTest {
    @Test
    void theLongHeaderHasItsLengthAndNothingToReport() throws Exception {
        var benchmark = new HeaderBenchmark();
        benchmark.write();
        assertEquals(LongHeader.LINES, LongHeader.text().lines().count());
        assertEquals(List.of(), benchmark.readAndValidate());
        benchmark.remove();
    }

    @Test
    void productAndIdealLoopCountTheSameFaults() throws Exception {
        for (PagerCase one : PagerBenchmark.cases(1 << 14, 1 << 11)) {
            if (!one.fromEmpty()) {
                assertTrue(one.measure(1).sameFaults(), one.name() + ", " + one.policy());
            }
        }
    }

    @Test
    void theUnmigratedDriverHasFindings() throws Exception {
        var benchmark = new CheckBenchmark();
        benchmark.read();
        assertFalse(benchmark.check().isEmpty());
        assertEquals(benchmark.check().size(), benchmark.checkWithFixes().size());
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void writesTakeVirtualTime(boolean payload) throws Exception {
        var benchmark = new NandBenchmark();
        benchmark.payload = payload;
        benchmark.fill();
        long first = benchmark.sequentialWrite();
        assertTrue(benchmark.randomWrite() > first);
    }

    @Test
    void everyPixelOfTheTimelineIsAskedForOnceALane() throws Exception {
        var benchmark = new TimelineBenchmark();
        benchmark.eventCount = 100_000;
        benchmark.make();
        assertTrue(benchmark.paint() > 1_500, "the supervisor's lane alone is full");
    }

    @Test
    void theSampleBoardBootsClean() throws Exception {
        assertEquals(Verdict.CLEAN, new BootBenchmark().h4().verdict());
    }
}
