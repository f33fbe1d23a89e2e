// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.boot.BootProgress;
import org.pagewright.boot.BootRequest;
import org.pagewright.boot.BootResult;
import org.pagewright.boot.SampleBoards;
import org.pagewright.boot.PagingBoot;
import org.pagewright.boot.Verdict;
import org.pagewright.boot.sample.DriveMetric;
import org.pagewright.boot.sample.Metric;
import org.pagewright.boot.sample.RunSample;
import org.pagewright.boot.timeline.LaneKind;
import org.pagewright.boot.timeline.Timeline;
import org.pagewright.boot.timeline.TimelineMark;
import org.pagewright.model.BadInputException;
import org.pagewright.nand.map.BlockState;

class RunRecordTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aRecordIsReadAsItWasWritten() throws IOException, BadInputException {
        BootResult result = run();
        RunRecord written = RunRecord.of(result);
        Path file = folder.resolve("run.pwrun");
        RecordWriter.write(file, written);
        RunRecord read = RecordReader.read(file);
        assertEquals(result.headline(), read.headline());
        assertEquals(result.eventCount(), read.events().size());
        assertEquals(0, read.dropped());
        assertEquals(lines(written), lines(read));
        for (int i = 0; i < read.events().size(); i++) {
            assertEquals(result.trace().event(i).detail(), read.events().detail(i));
            assertEquals(result.trace().event(i).timeNanos(), read.events().timeNanos(i));
            assertEquals(result.trace().event(i).link(), read.events().link(i));
        }
        Path again = folder.resolve("again.pwrun");
        RecordWriter.write(again, read);
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(again));
    }

    @Test
    void samplesEndWithWhatTheReportSays() throws BadInputException {
        BootResult result = run();
        RunSample last = result.samples().get(result.samples().size() - 1);
        assertEquals(result.paging().faults(), last.get(Metric.FAULTS));
        assertEquals(result.latency().count(), last.get(Metric.PAGE_INS));
        assertEquals(result.liveList().young(), last.get(Metric.YOUNG_PAGES));
        result.drives().forEach(drive -> assertEquals(drive.readBytes(),
                last.get(DriveMetric.READ_BYTES, drive.number())));
        assertTrue(result.samples().size() > 100 && result.samples().size() <= 2049);
    }

    @Test
    void keepingEventsChangesNothingOfTheRun() throws BadInputException {
        BootResult plain = PagingBoot.run(BootRequest.of(SampleBoards.h4()), BootProgress.NONE);
        assertEquals(plain.eventHashHex(), run().eventHashHex());
        assertEquals(0, plain.samples().size());
    }

    @Test
    void theMapKnowsBadAndFilledBlocks() throws BadInputException {
        BootResult result = run();
        assertEquals(result.wear().badBlocks(), result.nandMap().count(BlockState.BAD));
        assertTrue(result.nandMap().count(BlockState.FULL) > 10);
        assertTrue(result.nandMap().count(BlockState.FREE) > 500);
        int full = 0;
        while (result.nandMap().state(full) != BlockState.FULL) {
            full++;
        }
        assertEquals(64, result.nandMap().validPages(full));
    }

    @Test
    void everyRequestOfTheRunHasAnEnd() throws BadInputException {
        RunRecord record = RunRecord.of(run());
        Timeline timeline = Timeline.of(record.events(), record.endNanos());
        for (LaneKind kind : LaneKind.values()) {
            assertTrue(timeline.lanes().stream().anyMatch(lane -> lane.kind() == kind), kind + " is missing");
        }
        timeline.lanes().stream().filter(lane -> lane.kind() == LaneKind.REQUESTS)
                .forEach(lane -> assertTrue(!lane.state(lane.size() - 1).isActive(), lane.name()));
        assertEquals(TimelineMark.Kind.END, record.marks().getFirst().kind());
    }

    @Test
    void aDeadlockIsMarkedWithItsChainAndItsRule() throws BadInputException {
        BootResult result = PagingBoot.run(BootRequest.of(SampleBoards.h4()).withTrace(1_000_000)
                .withFaults("mistake=never-completes"), BootProgress.NONE);
        RunRecord record = RunRecord.of(result);
        assertEquals(Verdict.DEADLOCK, record.verdict(), record.headline());
        TimelineMark mark = record.marks().getLast();
        assertEquals(TimelineMark.Kind.DEADLOCK, mark.kind());
        assertEquals(result.endNanos(), mark.timeNanos());
        assertEquals(1 + result.explanation().size(), mark.sentences().size());
        assertEquals(java.util.List.of("P12"), record.rules());
    }

    @Test
    void damagedFilesAreOneSentence() throws IOException, BadInputException {
        Path file = folder.resolve("run.pwrun");
        RecordWriter.write(file, RunRecord.of(run()));
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length += 997) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertTrue(assertThrows(BadInputException.class, () -> RecordReader.read(file)).sentence()
                    .startsWith(file.toString()));
        }
        for (int at = 8; at < bytes.length; at += 1013) {
            byte[] other = bytes.clone();
            other[at] ^= 0x5A;
            Files.write(file, other);
            try {
                RecordReader.read(file);
            } catch (BadInputException e) {
                assertTrue(e.sentence().startsWith(file.toString()), e.sentence());
            }
        }
    }

    private static java.util.List<String> lines(RunRecord record) {
        return record.samples().samples().stream().map(RunSample::line).toList();
    }

    private static BootResult run() throws BadInputException {
        return PagingBoot.run(BootRequest.of(SampleBoards.h4()).withTrace(1_000_000), BootProgress.NONE);
    }
}
