// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.cli.Main;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.ide.core.migrate.MigrateDriverRefactoring;
import org.pagewright.ide.ui.migrate.MigrateDriverWizard;
import org.pagewright.migration.fix.MigrationStep;
import org.pagewright.model.PagingType;

class MigrateDriverWizardTest {
    @RegisterExtension
    final OpenProject sample = OpenProject.sample();

    private IFile driver;

    @BeforeEach
    void open() throws Exception {
        driver = sample.driver();
    }

    @AfterEach
    void close() throws Exception {
        Workbench.ui(() -> {
            Shell shell = shell();
            if (shell != null) {
                shell.close();
            }
            return null;
        });
    }

    @Test
    void inputPreviewFinishAndOneUndo() throws Exception {
        String before = driver.readString();
        openWizard();
        assertEquals("NAND", Workbench.ui(() -> Widgets.find(shell(), Combo.class,
                c -> Arrays.asList(c.getItems()).contains("IRAM")).getText()));
        Screenshot.of(Workbench.ui(MigrateDriverWizardTest::shell), "migrate-input");
        for (int step = 1; step <= 6; step++) {
            String title = "Step " + step + " of 6";
            press("Next");
            Workbench.waitFor(title, () -> reads(title));
            Workbench.waitFor("the preview of " + title, () -> !reads("Reading the sources"));
            Screenshot.of(Workbench.ui(MigrateDriverWizardTest::shell), "migrate-step" + step);
            if (step == 5) {
                theStartOfTheRomImageIsAskedFor();
            }
        }
        press("Next");
        Workbench.waitFor("the problems", () -> !reads("Step 6 of 6"));
        Workbench.waitFor("the whole sentence of the problem", () -> !Widgets.all(shell(), StyledText.class,
                t -> t.getText().contains("have the controller register the paging.")).isEmpty());
        Screenshot.of(Workbench.ui(MigrateDriverWizardTest::shell), "migrate-problems");
        press("Next");
        Workbench.waitFor("the preview", () -> !button("Next").isEnabled());
        Screenshot.of(Workbench.ui(MigrateDriverWizardTest::shell), "migrate-preview");
        press("Finish");
        Workbench.waitFor("the wizard to close", () -> shell() == null);

        String after = driver.readString();
        assertTrue(after.contains("DECLARE_EXTENSION_PDD"), after);
        assertFalse(after.contains("DECLARE_STANDARD_PDD"));

        Workbench.ui(() -> {
            RefactoringCore.getUndoManager().performUndo(null, new NullProgressMonitor());
            return null;
        });
        Workbench.waitFor("the text before", () -> text().equals(before));
    }

    private static void theStartOfTheRomImageIsAskedFor() {
        Text start = Workbench.ui(() -> Widgets.find(shell(), Text.class,
                t -> t.isVisible() && t.getMessage().startsWith("bytes or a constant")));
        Workbench.ui(() -> {
            start.setText("8 MiB");
            return null;
        });
        Workbench.waitFor("the question", () -> reads("Enter where the ROM image starts on the media"));
        assertFalse(Workbench.ui(() -> button("Next").isEnabled()));
        Workbench.ui(() -> {
            start.setText("0x800000");
            return null;
        });
        Workbench.waitFor("both bases", () -> reads("8388608 (0x800000) bytes"));
        Workbench.waitFor("nothing left by hand", () -> !reads("Reading the sources") && reads("0x800000 on"));
        Workbench.ui(() -> {
            start.setText("");
            return null;
        });
        Workbench.waitFor("the step as it was", () -> reads("By hand"));
    }

    @Test
    void aSkippedStepLeavesItsLinesAndTheHeaderGetsWhatWasDecided() throws Exception {
        var refactoring = new MigrateDriverRefactoring(driver);
        IFile header = sample.header();
        refactoring.setSettings(header, WorkspaceHeader.read(header).driver("NAND").orElseThrow());
        refactoring.setPaging(EnumSet.of(PagingType.CODE), List.of(2, 5), 16);
        refactoring.setSkipped(MigrationStep.ENTRY.ordinal(), true);
        refactoring.checkFinalConditions(new NullProgressMonitor());
        refactoring.createChange(new NullProgressMonitor()).perform(new NullProgressMonitor());
        assertTrue(text().contains("DECLARE_STANDARD_PDD"));
        assertTrue(text().contains("EMediaCodePage") || text().contains("ECaps"), text());
        var written = WorkspaceHeader.read(header).driver("NAND").orElseThrow();
        assertEquals(List.of(2, 5), written.pageDrives());
        assertEquals(16, written.numPages());
        assertEquals(Set.of(PagingType.CODE), written.pagingTypes());
    }

    @Test
    void theResultIsThatOfTheShell() throws Exception {
        var refactoring = new MigrateDriverRefactoring(driver);
        IFile header = sample.header();
        refactoring.setSettings(header, WorkspaceHeader.read(header).driver("NAND").orElseThrow());
        refactoring.checkFinalConditions(new NullProgressMonitor());
        refactoring.createChange(new NullProgressMonitor()).perform(new NullProgressMonitor());
        String inWorkbench = text();

        IFile copy = sample.file("copy.cpp");
        copy.create(original().getBytes(java.nio.charset.StandardCharsets.UTF_8), true, false, null);
        int exitCode = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), "migrate",
                copy.getLocation().toOSString(), "--header",
                sample.header().getLocation().toOSString(), "--driver", "NAND", "--write");
        copy.refreshLocal(0, null);
        assertTrue(exitCode <= 1);
        assertEquals(inWorkbench, copy.readString());
    }

    private static String original() throws java.io.IOException {
        var bundle = org.eclipse.core.runtime.Platform.getBundle("org.pagewright.ide.core");
        try (var in = bundle.getEntry("samples/h4/mednand_before.cpp").openStream()) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private void openWizard() {
        var operation = new RefactoringWizardOpenOperation(
                new MigrateDriverWizard(new MigrateDriverRefactoring(driver)));
        Display.getDefault().asyncExec(() -> {
            try {
                operation.run(Workbench.windowShell(), "Migrate");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Workbench.waitFor("the wizard", () -> shell() != null);
        Workbench.waitFor("the driver found in the header", () -> button("Next").isEnabled());
    }

    private static boolean reads(String piece) {
        return Widgets.says(shell(), piece);
    }

    private static Shell shell() {
        return Arrays.stream(Display.getDefault().getShells())
                .filter(s -> s.getText().startsWith("Migrate Media Driver")).findFirst().orElse(null);
    }

    private static Button button(String... labels) {
        return Widgets.find(shell(), Button.class, b -> (b.getStyle() & SWT.PUSH) != 0 && Arrays.stream(labels)
                .anyMatch(label -> b.getText().replace("&", "").startsWith(label)));
    }

    private static void press(String... labels) {
        // The click may open a nested event loop, so nobody waits for it to return.
        Display.getDefault().asyncExec(() -> button(labels).notifyListeners(SWT.Selection, null));
    }

    private String text() {
        try {
            return driver.readString();
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }
}
