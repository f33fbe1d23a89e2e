// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.nand.chip.ChipImage;
import org.pagewright.nand.chip.NandFault;
import org.pagewright.nand.chip.NandFaults;
import org.pagewright.nand.chip.NandOptions;
import org.pagewright.nand.chip.SeededBits;
import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandParts;
import org.pagewright.nand.part.NandTiming;

class NandReplayTest {

    @Test
    void oneIdleReadTakesTheClosedFormTimeOfItsPages() throws Exception {
        NandPart part = NandParts.presets().byId("k9f1g08u0d");
        var trace = new TraceRecords();
        trace.add(0, 0, 8, false);
        NandReplayResult result = NandReplay.run(trace, part, ReplayOptions.DEFAULT, (done, total) -> {
        });
        // 4 KiB are two pages of a chip with one plane.
        assertEquals(2 * NandTiming.of(part).readNanos(part), result.simulatedNanos());
        assertEquals(4096, result.readBytes());
        // The pages that had to be placed first do not count; the second page waits for the first.
        assertEquals(2, result.time().operations());
        assertEquals(2 * part.readNanos(), result.time().cellNanos());
        assertEquals(result.simulatedNanos(), result.time().cellNanos() + result.time().busNanos());
        assertEquals(NandTiming.of(part).readNanos(part), result.time().queueNanos());
    }

    @Test
    void contentsChangeNeitherTimesNorWear() throws Exception {
        NandPart part = NandParts.presets().byId("k9f5608u0d");
        TraceRecords trace = randomTrace(3000, 100_000);
        NandReplayResult fast = NandReplay.run(trace, part, ReplayOptions.DEFAULT, (done, total) -> {
        });
        var carrying = new ReplayOptions(1, true, 1, NandFaults.NONE);
        NandReplayResult full = NandReplay.run(trace, part, carrying, (done, total) -> {
        });
        assertEquals(fast.simulatedNanos(), full.simulatedNanos());
        assertEquals(fast.layer(), full.layer());
        assertEquals(0, full.wrongPages());
        assertEquals(0, full.chip().violationCount());
    }

    @Test
    void aResumedReplayKeepsDataWearAndTime(@TempDir Path folder) throws Exception {
        NandPart part = NandParts.presets().byId("k9f5608u0d");
        TraceRecords trace = randomTrace(2000, 40_000);
        var carrying = new ReplayOptions(1, true, 9, NandFaults.NONE);
        NandReplay first = NandReplay.fresh(trace, part, carrying, (done, total) -> {
        });
        NandReplayResult before = first.run();
        first.save(folder.resolve("chip.img"));
        ChipImage.Loaded loaded = ChipImage.load(folder.resolve("chip.img"), part, NandOptions.PERFECT);
        assertTrue(loaded.nowNanos() >= before.simulatedNanos());
        NandReplayResult after = NandReplay.resumed(trace, loaded, carrying, (done, total) -> {
        }).run();
        assertEquals(0, after.wrongPages());
        assertEquals(0, after.layer().lostReads());
        assertTrue(after.notes().stream().anyMatch(n -> n.startsWith("Went on with the chip saved at ")));
        // Nothing has to be placed: the earlier run left all pages that the trace reads.
        assertEquals(before.layer().hostWrites(), after.layer().hostWrites());
    }

    @Test
    void theSameTraceGivesTheSameHash() throws Exception {
        NandPart part = NandParts.presets().byId("k9f2g08u0c");
        TraceRecords trace = randomTrace(20_000, 300_000);
        NandReplayResult one = NandReplay.run(trace, part, ReplayOptions.DEFAULT, (done, total) -> {
        });
        NandReplayResult two = NandReplay.run(trace, part, ReplayOptions.DEFAULT, (done, total) -> {
        });
        assertEquals(one.eventHash(), two.eventHash());
        // Fixed: a change of this number is a change of what is simulated. The same on every JDK and collector.
        assertEquals("c1ecb9b22cf2c7e2", Long.toHexString(one.eventHash()));
    }

    @Test
    void droppedCompletionsCostTheirTimeout() throws Exception {
        NandPart part = NandParts.presets().byId("k9f1g08u0d");
        TraceRecords trace = randomTrace(5000, 50_000);
        var options = new ReplayOptions(1, false, 1, NandFaults.NONE.with(NandFault.DROPPED_COMPLETION, 10_000));
        NandReplayResult result = NandReplay.run(trace, part, options, (done, total) -> {
        });
        assertTrue(result.layer().timeouts() > 10);
        assertTrue(result.layer().timeouts() <= result.chip().droppedCompletions());
        assertTrue(result.writeLatency().getMaxValue() > 4L * part.programNanos());
    }

    @Test
    void faultsThatCannotShowAreSaidSo() throws Exception {
        NandPart part = NandParts.presets().byId("k9f1g08u0d");
        NandFaults faults = NandFaults.NONE.with("read-disturb=3").with("torn-program");
        NandReplayResult result = NandReplay.run(randomTrace(10, 1000), part, new ReplayOptions(1, false, 1, faults),
                (done, total) -> {
                });
        assertTrue(result.notes().contains("The fault read-disturb changes contents, and none were carried."));
        assertTrue(result.notes().contains("The fault torn-program acts at power cuts only; a replay has none."));
    }

    @Test
    void sharedTracesReplayWithoutViolation() throws Exception {
        Path traces = Path.of(System.getProperty("pagewright.root", "."), "..", "shared", "traces");
        assumeTrue(Files.isDirectory(traces), "no shared traces beside the repository");
        NandPart part = NandParts.presets().byId("k9f1g08u0d");
        for (String name : new String[] { "mqsim-wsrch-small.trace.gz", "mqsim-tpcc-small.trace.gz",
                "phone-pixel6a-slideshow-run.csv.gz", "cloudphysics-io.csv.gz" }) {
            TraceFormat format = name.contains("csv") ? TraceFormat.CSV : TraceFormat.MQSIM;
            TraceRecords trace = TraceReader.read(traces.resolve(name), format);
            NandReplayResult result = NandReplay.run(trace, part, ReplayOptions.DEFAULT, (done, total) -> {
            });
            assertEquals(trace.count(), result.requests());
            assertEquals(0, result.chip().violationCount(), name);
        }
    }

    private static TraceRecords randomTrace(int requests, long sectors) {
        var random = new SeededBits(77);
        var trace = new TraceRecords();
        for (int i = 0; i < requests; i++) {
            trace.add(i * 400_000L, random.below((int) sectors), 1 + random.below(32), random.below(3) > 0);
        }
        return trace;
    }
}
