// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Finding;
import org.pagewright.model.Severity;

/** The files a project keeps: what is known, and how severe each rule is. */
class ProjectFilesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aBaselineKnowsWhatWasWrittenAlsoAfterLinesMoved() throws IOException, BadInputException {
        SourceFile meter = RepositoryFiles.source("samples/wdp/meter_before.cpp");
        Path file = folder.resolve("known.txt");
        Baseline.write(file, check(meter), List.of(meter));
        var moved = new SourceFile(meter.name(), "\n\n" + meter.text());
        assertEquals(List.of(), Baseline.read(file).newOnes(check(moved), List.of(moved)));
        var worse = new SourceFile(meter.name(), meter.text().replace("    iTimer.Cancel();\n    iTickDfc.Cancel();\n"
                + "    if", "    Kern::RequestComplete(iClient, iRecordStatus, KErrGeneral);\n    if"));
        assertEquals(List.of("R1"), Baseline.read(file).newOnes(check(worse), List.of(worse)).stream()
                .map(Finding::rule).toList());
    }

    @Test
    void aSeverityIsChosenWithoutTouchingOtherLines() throws IOException, BadInputException {
        String text = "# our choices\nR20 off\n\nR4 warning\n";
        String chosen = SeverityFile.with(SeverityFile.with(text, "R4", Severity.ERROR), "R1", null);
        assertEquals("# our choices\nR20 off\n\nR4 error\nR1 off\n", chosen);
        assertEquals("# our choices\n\nR4 error\nR1 off\n", SeverityFile.without(chosen, "R20"));
        Path file = folder.resolve("rules.txt");
        Files.writeString(file, chosen);
        assertEquals(new SeverityFile(Map.of("R4", Severity.ERROR), Set.of("R20", "R1")), SeverityFile.read(file));
    }

    @Test
    void aNewSeverityFileAndOneOfWindows() {
        assertEquals("R4 info\n", SeverityFile.with("", "R4", Severity.INFO));
        assertEquals("R1 off\r\nR4 info\r\n", SeverityFile.with("R1 off\r\n", "R4", Severity.INFO));
        assertEquals("R1 off\nR4 info\n", SeverityFile.with("R1 off", "R4", Severity.INFO));
    }

    private static List<Finding> check(SourceFile source) {
        return DriverChecker.check(List.of(source), CheckOptions.DEFAULT);
    }
}
