// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

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
        String text = ComparisonReport.text(comparison);
        assertTrue(text.lines().skip(3).allMatch(l -> l.length() <= 120), text);
        assertTrue(text.contains("drive 2: reported iDriveAtt "), text);
        assertTrue(text.contains("  0x111  "), text);
        assertTrue(ComparisonReport.html(comparison).contains("not-paged"));
        assertTrue(ComparisonReport.json(comparison).contains("\"same\": false"));
    }

    @Test
    void valuesReadAsPeopleWriteThem() {
        assertEquals("drive 10: page-ins", new Difference("drives[10].pageIns", "0", "1200").name());
        assertEquals("1,200", new Difference("drives[10].pageIns", "0", "1200").rightText());
        assertEquals("page-in latency: 99 %", new Difference("pageInLatency.p99Nanos", "1", "2").name());
        assertEquals("1.5 ms", new Difference("pageInLatency.p99Nanos", "1500000", "2").leftText());
        assertEquals("registration NAND Kern::DfcQInit: result",
                new Difference("registrations[NAND Kern::DfcQInit].result", "", "0").name());
        assertEquals("thread med.nand: state", new Difference("threads[med.nand].state", "a", "b").name());
    }

    @Test
    void numbersAreOrderedByTheirSizeAndSumsComeBeforeDrives() {
        var paths = new ArrayList<>(List.of("drives[10].pageIns", "drives[2].pageIns", "paging.faults", "verdict"));
        paths.sort(new PathOrder());
        assertEquals(List.of("verdict", "paging.faults", "drives[2].pageIns", "drives[10].pageIns"), paths);
    }

    @Test
    void anotherFileIsNamedInOneSentence() {
        for (String other : List.of("{}", "", "[]")) {
            assertTrue(assertThrows(BadInputException.class, () -> RunFile.parse("x.json", other)).sentence()
                    .startsWith("x.json holds no verdict and eventHash; "), other);
        }
        assertTrue(assertThrows(BadInputException.class, () -> RunFile.parse("x.json", "{")).sentence()
                .contains("is not JSON"));
    }
}
