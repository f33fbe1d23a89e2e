// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.check.RepositoryFiles;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.Finding;
import org.pagewright.model.edit.EditedText;
import org.pagewright.model.edit.StaleEditException;

/** All repairs of a rule, and all steps of a client driver, as one set of edits for the texts given. */
class FixAllTest {
    private static final SourceFile METER = RepositoryFiles.source("samples/wdp/meter_before.cpp");
    private static final SourceFile OTHER = new SourceFile("samples/wdp/gauge.cpp",
            METER.text().replace("DMeter", "DGauge"));

    @Test
    void oneSetOfEditsForSeveralFilesDoesWhatOneByOneDoes() throws StaleEditException {
        FixAll.Result result = FixAll.run(List.of(METER, OTHER), List.of(), Set.of("R1"), CheckOptions.DEFAULT);
        assertEquals(List.of(METER.name(), OTHER.name()), result.edits().stream().map(EditedText::file).toList());
        for (SourceFile source : List.of(METER, OTHER)) {
            String alone = DriverRepairs.repair(source, Set.of("R1"), CheckOptions.DEFAULT).source().text();
            assertEquals(alone, applied(result.edits(), source));
        }
        assertTrue(result.done().stream().allMatch(d -> d.rule().equals("R1")));
        assertTrue(result.left().stream().allMatch(f -> f.rule().equals("R1")));
        assertEquals(DriverChecker.check(List.of(METER), CheckOptions.DEFAULT).stream()
                .filter(f -> f.rule().equals("R9")).map(Finding::rule).toList(), List.of("R9"));
    }

    @Test
    void nothingToRepairMeansNoEdits() {
        SourceFile after = RepositoryFiles.source("samples/wdp/meter_after.cpp");
        FixAll.Result result = FixAll.run(List.of(after), List.of(), Set.of(), CheckOptions.DEFAULT);
        assertEquals(List.of(), result.edits());
        assertEquals(List.of(), result.left());
    }

    @Test
    void theStepsOfAClientDriverFollowEachOther() throws StaleEditException {
        LddMigration.Result result = LddMigration.run(List.of(METER), List.of(), EnumSet.allOf(LddStep.class),
                CheckOptions.DEFAULT);
        assertEquals(List.of(LddStep.values()), result.steps().stream().map(LddMigration.StepDone::step).toList());
        SourceFile now = METER;
        for (LddMigration.StepDone step : result.steps()) {
            now = new SourceFile(now.name(), applied(step.edits(), now));
        }
        assertEquals(now.text(), result.migrated().get(0).text());
        assertEquals(now.text(), applied(result.edits(), METER));
    }

    @Test
    void aSkippedStepIsLeft() {
        LddMigration.Result result = LddMigration.run(List.of(METER), List.of(),
                EnumSet.complementOf(EnumSet.of(LddStep.QUEUE)), CheckOptions.DEFAULT);
        assertTrue(result.left().stream().anyMatch(f -> f.rule().equals("R9")));
        assertTrue(result.migrated().get(0).text().contains("SetDfcQ(Kern::DfcQue0());"));
        assertTrue(LddMigration.needed(result.left()).contains(LddStep.QUEUE));
    }

    private static String applied(List<EditedText> edits, SourceFile source) throws StaleEditException {
        for (EditedText edited : edits) {
            if (edited.file().equals(source.name())) {
                return edited.apply(source.text());
            }
        }
        return source.text();
    }
}
