// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.core.migrate.MigrateLddRefactoring;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.fix.LddMigration;
import org.pagewright.migration.fix.LddStep;
import org.pagewright.migration.parse.SourceFile;

class MigrateLddWizardTest {
    @RegisterExtension
    final OpenProject meter = OpenProject.empty("meter");

    private IFile driver;
    private String before;

    @BeforeEach
    void open() throws Exception {
        Path samples = Path.of(System.getProperty("pagewright.root"), "samples", "wdp");
        before = Files.readString(samples.resolve("meter_before.cpp"));
        driver = meter.file("meter.cpp");
        driver.create(before.getBytes(), true, false, null);
        meter.file("meter.h").create(Files.readAllBytes(samples.resolve("meter.h")), true, false, null);
    }

    @AfterEach
    void close() throws Exception {
        RefactoringWindow.closeAll();
    }

    @Test
    void eachStepHasAPageAndOneUndoTakesAllBack() throws Exception {
        var window = RefactoringWindow.open("Prepare Driver", "org.pagewright.ide.ui.migrateLdd", driver);
        int steps = LddStep.values().length;
        for (int step = 1; step <= steps; step++) {
            window.waitForText("Step " + step + " of " + steps);
            window.waitForNoText("Reading the sources");
            window.screenshot("ldd-step" + step);
            window.press("Next");
        }
        window.waitForNoText("Step " + steps + " of");
        window.screenshot("ldd-problems");
        window.press("Finish");
        window.waitUntilClosed();
        String after = driver.readString();
        assertFalse(after.contains("Kern::RequestComplete(iClient"), after);

        Workbench.ui(() -> {
            RefactoringCore.getUndoManager().performUndo(null, new NullProgressMonitor());
            return null;
        });
        assertEquals(before, driver.readString());
    }

    @Test
    void theResultIsThatOfTheEngineAndSkippedStepsAreLeftOut() throws Exception {
        var refactoring = new MigrateLddRefactoring(List.of(driver));
        refactoring.setSkipped(LddStep.QUEUE.ordinal(), true);
        refactoring.checkFinalConditions(new NullProgressMonitor());
        refactoring.createChange(new NullProgressMonitor()).perform(new NullProgressMonitor());
        Set<LddStep> steps = EnumSet.allOf(LddStep.class);
        steps.remove(LddStep.QUEUE);
        var header = new SourceFile("meter/meter.h", meter.file("meter.h").readString());
        var whole = LddMigration.run(List.of(new SourceFile("meter/meter.cpp", before)), List.of(header), steps,
                CheckOptions.DEFAULT);
        assertEquals(whole.migrated().getFirst().text(), driver.readString());
        assertTrue(driver.readString().contains("SetDfcQ(Kern::DfcQue0())"));
    }
}
