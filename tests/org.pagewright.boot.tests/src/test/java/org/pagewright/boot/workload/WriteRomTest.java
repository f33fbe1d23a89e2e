// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.pagewright.boot.BootProgress;
import org.pagewright.boot.BootRequest;
import org.pagewright.boot.BootResult;
import org.pagewright.boot.PagingBoot;
import org.pagewright.boot.SampleBoards;
import org.pagewright.boot.Verdict;
import org.pagewright.model.BoardSettings;
import org.pagewright.model.PagingType;

class WriteRomTest {
    @Test
    void aBoardWithoutPagedRomIsToldThatNothingWasWritten() throws Exception {
        BootResult result = boot(SampleBoards.h4(PagingType.CODE.bit(), 8));
        assertEquals(Verdict.CLEAN, result.verdict());
        assertEquals(List.of("Workload write-rom wrote nothing: it needs paged ROM and a writable drive."),
                result.notes());
        assertEquals(List.of(), boot(SampleBoards.h4()).notes());
    }

    private static BootResult boot(BoardSettings board) throws Exception {
        return PagingBoot.run(BootRequest.of(board).withWorkload("write-rom"), BootProgress.NONE);
    }
}
