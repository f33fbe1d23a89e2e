// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.boot.BootProgress;
import org.pagewright.boot.BootRequest;
import org.pagewright.boot.BootResult;
import org.pagewright.boot.DriveOutcome;
import org.pagewright.boot.PagingBoot;
import org.pagewright.boot.SampleBoards;
import org.pagewright.boot.Verdict;
import org.pagewright.boot.report.TextReport;

class IoTraceWorkloadTest {
    private static final String HEADER = "proces,device,rw_flag,sector,size,timestamp\n";

    @TempDir
    Path folder = Path.of("");

    @Test
    void readsOfOnePageComeFromRomAndTheRestFromAWritableDrive() throws Exception {
        var lines = new StringBuilder(HEADER);
        for (int i = 0; i < 40; i++) {
            lines.append("p,1,W,%d,64,%d.5\n".formatted(80_000_000 + i * 64, i));
            lines.append("p,1,R,%d,64,%d.6\n".formatted(80_000_000 + i * 64, i));
            lines.append("p,1,R,%d,8,%d.7\n".formatted(i * 8_000, i));
        }
        BootResult result = boot(lines.toString());
        assertEquals(Verdict.CLEAN, result.verdict(), TextReport.of(result));
        DriveOutcome drive = result.drives().stream().filter(d -> d.writtenBytes() > 0).findFirst().orElseThrow();
        assertEquals(40 * 32_768, drive.writtenBytes());
        assertTrue(drive.readBytes() >= 40 * 32_768);
        // 9 pages a round, so the single ones are ROM pages 8, 17 and so on; the boot has read those below 170.
        assertEquals(22, result.stages().get(10).pageIns());
        assertTrue(result.endNanos() > 39_000_000_000L, "requests come at their times");
    }

    /** Many threads over few pages: what is compared must be what was written last. */
    @Test
    void writesAndReadsOfTheSamePagesByTenThreadsAreNeverTakenForWrongData() throws Exception {
        var random = new Random(2);
        var lines = new StringBuilder(HEADER);
        for (int i = 0; i < 600; i++) {
            lines.append("p,1,%s,%d,%d,%f\n".formatted(random.nextBoolean() ? "W" : "R", 8 * random.nextInt(20),
                    16 + 8 * random.nextInt(12), i * 0.06));
        }
        BootResult result = boot(lines.toString());
        assertEquals(Verdict.CLEAN, result.verdict(), TextReport.of(result));
        assertEquals(0, result.paging().wrongPages());
        assertTrue(result.paging().verifiedPages() > 300, TextReport.of(result));
    }

    @Test
    void aBoardThatFallsBehindTheRecordingIsTold() throws Exception {
        var lines = new StringBuilder(HEADER);
        for (int i = 0; i < 40; i++) {
            lines.append("p,1,W,%d,2048,%d.0\n".formatted(i * 2048, i / 20));
        }
        BootResult result = boot(lines.toString());
        assertEquals(Verdict.CLEAN, result.verdict(), TextReport.of(result));
        String note = result.notes().stream().filter(n -> n.contains("too slow")).findFirst().orElseThrow();
        long tookNanos = result.stages().get(10).endNanos() - result.stages().get(10).startNanos();
        assertTrue(tookNanos > 2_000_000_000L, "it takes longer than the recording: " + tookNanos);
        assertTrue(note.contains(" 1.0 s of recording took " + tookNanos / 1_000_000_000L + "."), note);
    }

    @Test
    void aBoardThatKeepsUpHasNothingToTell() throws Exception {
        BootResult result = boot(HEADER + "p,1,W,0,64,1.0\np,1,W,64,64,70.0\n");
        assertEquals(List.of(), result.notes());
        assertTrue(result.endNanos() > 60_000_000_000L, "a pause above a minute is cut to one");
    }

    @Test
    void theRecordedSlideShowRunsOnTheSampleBoard() throws Exception {
        Path trace = Path.of(System.getProperty("pagewright.root", "../..")).resolve("../shared/traces")
                .resolve("phone-pixel6a-slideshow-run.csv.gz");
        Assumptions.assumeTrue(Files.exists(trace) && Boolean.getBoolean("pagewright.nightly"),
                "needs the shared traces and some seconds");
        BootResult result = PagingBoot.run(BootRequest.of(SampleBoards.h4()).withWorkload(trace.toString()),
                BootProgress.NONE);
        assertEquals(Verdict.CLEAN, result.verdict(), TextReport.of(result));
        assertTrue(result.endNanos() > 8_000_000_000_000L, "the recording is 8,176 s long");
        assertEquals(0, result.paging().wrongPages());
    }

    private BootResult boot(String trace) throws Exception {
        Path file = Files.writeString(folder.resolve("t.csv"), trace);
        return PagingBoot.run(BootRequest.of(SampleBoards.h4()).withWorkload(file.toString()), BootProgress.NONE);
    }
}
