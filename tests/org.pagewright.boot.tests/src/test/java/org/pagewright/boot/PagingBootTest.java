// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.pagewright.boot.report.JsonReport;
import org.pagewright.boot.report.TextReport;

class PagingBootTest {
    @Test
    void theSampleBoardBootsCleanAndPages() throws Exception {
        BootResult result = PagingBoot.run(BootRequest.of(SampleBoards.h4()), BootProgress.NONE);
        assertEquals(Verdict.CLEAN, result.verdict(), TextReport.of(result));
        assertTrue(result.paging().romPageIns() > 100, "ROM pages came from flash");
        assertTrue(result.paging().codePageIns() > 20, "code pages came from flash");
        assertEquals(0, result.paging().wrongPages());
        assertEquals(11, result.stages().size());
        assertTrue(result.drives().stream().allMatch(DriveOutcome::capsMatch), TextReport.of(result));
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws Exception {
        BootRequest request = BootRequest.of(SampleBoards.h4()).withWorkload("code-walk");
        String first = JsonReport.of(PagingBoot.run(request, BootProgress.NONE));
        assertEquals(first, JsonReport.of(PagingBoot.run(request, BootProgress.NONE)));
        assertNotEquals(first, JsonReport.of(PagingBoot.run(request.withSeed(2), BootProgress.NONE)));
    }

    @Test
    void noLineOfTheTextReportIsWiderThanAHundredColumns() throws Exception {
        BootResult result = PagingBoot.run(BootRequest.of(SampleBoards.h4()), BootProgress.NONE);
        assertTrue(TextReport.of(result).lines().allMatch(line -> line.length() <= 100), TextReport.of(result));
    }
}
