// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.pagewright.boot.BootProgress;
import org.pagewright.boot.BootRequest;
import org.pagewright.boot.PagingBoot;
import org.pagewright.boot.SampleBoards;
import org.pagewright.boot.report.JsonReport;
import org.pagewright.model.BadInputException;

class RunComparisonTest {
    private static RunFile run(String name, BootRequest request) throws BadInputException {
        return RunFile.parse(name, JsonReport.of(PagingBoot.run(request, BootProgress.NONE)));
    }

    @Test
    void theSameRequestComparesAsTheSame() throws Exception {
        BootRequest request = BootRequest.of(SampleBoards.h4());
        RunComparison comparison = RunComparison.of(run("a", request), run("b", request));
        assertTrue(comparison.isSame(), ComparisonReport.text(comparison));
    }

    @Test
    void differencesComeOutcomeFirst() throws Exception {
        BootRequest request = BootRequest.of(SampleBoards.h4());
        RunComparison comparison = RunComparison.of(run("a", request),
                run("b", request.withFaults("mistake=wrong-caps-word")));
        assertEquals("verdict", comparison.differences().get(0).path());
        assertTrue(comparison.differences().stream().anyMatch(d -> d.path().equals("drives[2].reportedDriveAttBits")));
        assertTrue(ComparisonReport.text(comparison).lines().allMatch(l -> l.length() <= 100));
        assertTrue(ComparisonReport.html(comparison).contains("not-paged"));
        assertTrue(ComparisonReport.json(comparison).contains("\"same\": false"));
    }

    @Test
    void anotherFileIsNamedInOneSentence() {
        assertTrue(assertThrows(BadInputException.class, () -> RunFile.parse("x.json", "{}")).sentence()
                .contains("without verdict"));
        assertTrue(assertThrows(BadInputException.class, () -> RunFile.parse("x.json", "{")).sentence()
                .contains("is not JSON"));
    }
}
