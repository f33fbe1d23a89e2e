// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.written;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagewright.boot.BootProgress;
import org.pagewright.boot.BootRequest;
import org.pagewright.boot.BootResult;
import org.pagewright.boot.PagingBoot;
import org.pagewright.boot.SampleBoards;
import org.pagewright.boot.Verdict;
import org.pagewright.boot.report.TextReport;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MemoryModel;

/** Device drivers with clients, read from their sources and booted. */
class WrittenChannelTest {
    private static final Path SAMPLES = Path.of(System.getProperty("pagewright.root", "../..")).resolve("samples");

    @ParameterizedTest
    @CsvSource({ "meter_before.cpp, PANIC", "meter_after.cpp, CLEAN", "relay_before.cpp, PANIC",
            "relay_after.cpp, CLEAN" })
    void theSamplesPanicTheirClientsBeforeTheirMigrationOnly(String file, Verdict verdict) throws Exception {
        WrittenChannel channel = WrittenChannel.read(source("wdp", file), KernelGeneration.PINNED);
        BootResult result = PagingBoot.run(BootRequest.of(SampleBoards.h4(7, 8)).withWorkload(WrittenChannel.WORKLOAD)
                .withKernel(KernelGeneration.PINNED, MemoryModel.FLEXIBLE)
                .withFaults(channel.faults().toArray(String[]::new)), BootProgress.NONE);
        assertEquals(verdict, result.verdict(), TextReport.of(result));
    }

    /** One completion with a thread, put back into the migrated driver, is enough. */
    @Test
    void oneAccessOnTheDriversThreadIsEnough() throws Exception {
        String after = source("wdp", "meter_after.cpp").getFirst().text();
        String broken = after.replaceFirst("Kern::QueueRequestComplete\\((\\w+), [^,]+,",
                "Kern::RequestComplete($1, iStatus,");
        assertFalse(after.equals(broken));
        var channel = WrittenChannel.read(List.of(new SourceFile("meter.cpp", broken)), KernelGeneration.PINNED);
        assertEquals(List.of("mistake=status-by-driver-thread"), channel.faults());
    }

    @Test
    void mediaDriversAreNoDeviceDriversWithClients() throws Exception {
        assertFalse(WrittenChannel.isIn(source("h4", "mednand_before.cpp")));
        assertFalse(WrittenChannel.isIn(List.of()));
        assertTrue(WrittenChannel.isIn(source("wdp", "relay_after.cpp")));
    }

    private static List<SourceFile> source(String folder, String file) throws Exception {
        return List.of(new SourceFile(file,
                Files.readString(SAMPLES.resolve(folder).resolve(file), StandardCharsets.ISO_8859_1)));
    }
}
