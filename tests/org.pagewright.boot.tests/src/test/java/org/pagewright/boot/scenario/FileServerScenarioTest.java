// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pagewright.boot.BootProgress;
import org.pagewright.boot.BootRequest;
import org.pagewright.boot.BootResult;
import org.pagewright.boot.DriveOutcome;
import org.pagewright.boot.PagingBoot;
import org.pagewright.boot.SampleBoards;
import org.pagewright.boot.StageOutcome;
import org.pagewright.boot.Verdict;
import org.pagewright.boot.report.TextReport;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MemoryModel;

/** The file server's side of a boot: stages in order, file systems read, block maps found, code loaded. */
class FileServerScenarioTest {
    private static final int BOOT_SECTOR = 4096;

    private static BootResult boot(BootRequest request) throws Exception {
        BootResult result = PagingBoot.run(request, BootProgress.NONE);
        assertEquals(Verdict.CLEAN, result.verdict(), TextReport.of(result));
        return result;
    }

    @ParameterizedTest
    @EnumSource(MemoryModel.class)
    void theTenStagesFollowEachOtherAndEachTakesItsTime(MemoryModel model) throws Exception {
        BootResult result = boot(BootRequest.of(SampleBoards.h4()).withKernel(KernelGeneration.PINNED, model));
        List<StageOutcome> stages = result.stages();
        for (int i = 0; i < 10; i++) {
            assertEquals(i + 1, stages.get(i).number());
            assertTrue(stages.get(i).finished() && stages.get(i).endNanos() > stages.get(i).startNanos());
            assertTrue(i == 0 || stages.get(i).startNanos() >= stages.get(i - 1).endNanos());
        }
        for (int stage = 1; stage <= 6; stage++) {
            assertEquals(0, stages.get(stage - 1).faults(), "nothing pages before the kernel server, stage " + stage);
        }
        assertTrue(stages.get(6).pageIns() > 0, "paged ROM is reached by the first process");
        assertTrue(stages.get(9).pageIns() > 0, "the loader pages code in");
    }

    @Test
    void theLoaderFindsBlockMapsInTheTablesOfFatAndInTheDirectoryOfRofs() throws Exception {
        BootResult result = boot(BootRequest.of(SampleBoards.h4()));
        long fat = read(result, 2);
        long rofs = read(result, 6);
        assertEquals(BOOT_SECTOR + 3 * 512 * 3, fat, "boot sector, directory and table for each of three files");
        assertEquals(BOOT_SECTOR + 3 * 512 * 2, rofs, "header and directory for each of three files");
        assertEquals(BOOT_SECTOR, read(result, 3), "mounted only: no code pages from there");
    }

    private static long read(BootResult result, int drive) {
        return result.drives().stream().filter(d -> d.number() == drive).mapToLong(DriveOutcome::readBytes).sum();
    }
}
