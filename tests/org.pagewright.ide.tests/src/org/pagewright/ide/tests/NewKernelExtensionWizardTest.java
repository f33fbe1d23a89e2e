// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.cli.Main;
import org.pagewright.ide.ui.wizard.NewKernelExtensionWizard;

class NewKernelExtensionWizardTest {
    @RegisterExtension
    final OpenProject sample = OpenProject.sample();

    private WizardWindow wizard;

    @BeforeEach
    void open() throws Exception {
        wizard = WizardWindow.open(new NewKernelExtensionWizard(), sample.header());
    }

    @AfterEach
    void close() throws Exception {
        wizard.close();
    }

    @Test
    void isSeededFromTheHeaderAndPreviewsEachFile() {
        assertEquals("sample-h4/variantmediadef.h", wizard.value("Header:"));
        assertEquals("NAND", wizard.value("Macro prefix:"));
        assertEquals("/sample-h4", wizard.value("Folder:"));
        assertEquals(List.of("mednand.h*", "mednand.cpp*", "mednand_entry.cpp*", "mednand.mmp*"), wizard.rows());
        wizard.select("mednand_entry.cpp");
        assertTrue(wizard.preview().contains("DECLARE_STANDARD_EXTENSION()"), wizard.preview());
        wizard.type("Driver class:", "DOwnMedia");
        wizard.select("mednand.h");
        assertTrue(wizard.preview().contains("class DOwnMedia"), wizard.preview());
        wizard.screenshot("extension-input");
    }

    @Test
    void whatFinishWritesIsThatOfTheShellAndOneUndoTakesItAway(@TempDir Path folder) throws Exception {
        wizard.next();
        Workbench.waitFor("the compare pane", () -> wizard.shows("mednand"));
        wizard.screenshot("extension-preview");
        wizard.finish();
        int exitCode = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), "generate",
                "--header", sample.header().getLocation().toOSString(), "--driver", "NAND",
                "--out", folder.toString());
        assertEquals(0, exitCode);
        for (String name : List.of("mednand.h", "mednand.cpp", "mednand_entry.cpp", "mednand.mmp")) {
            assertEquals(Files.readString(folder.resolve(name)), sample.file(name).readString());
        }
        Workbench.ui(() -> Workbench.page().closeAllEditors(false));
        RefactoringCore.getUndoManager().performUndo(null, new NullProgressMonitor());
        assertFalse(sample.file("mednand_entry.cpp").exists());
    }

    @Test
    void whatExistsIsReplacedOnlyWhenTicked() throws Exception {
        wizard.close();
        sample.file("mednand.h").create("// by hand\n".getBytes(), true, false, null);
        wizard = WizardWindow.open(new NewKernelExtensionWizard(), sample.project());
        assertEquals(List.of("mednand.h", "mednand.cpp*", "mednand_entry.cpp*", "mednand.mmp*"), wizard.rows());
        wizard.finish();
        assertEquals("// by hand\n", sample.file("mednand.h").readString());
        assertTrue(sample.file("mednand.cpp").exists());
    }

    @Test
    void aWrongClassNameIsToldAndFinishIsOff() {
        wizard.type("Driver class:", "1st");
        assertEquals("'1st' is no C++ class name.", wizard.error());
        assertFalse(wizard.enabled("Finish"));
        assertEquals(List.of(), wizard.rows());
    }

    @Test
    void theKernelChosenLastIsOfferedFirst() throws Exception {
        String classic = "classic (write fragments with ids 17 and 18)";
        String pinned = wizard.value("Kernel generation:");
        wizard.type("Kernel generation:", classic);
        wizard.finish();
        wizard = WizardWindow.open(new NewKernelExtensionWizard(), sample.project());
        assertEquals(classic, wizard.value("Kernel generation:"));
        for (String row : wizard.rows()) {
            assertFalse(row.endsWith("*"), row + " would be replaced");
        }
        wizard.close();
        // The other tests begin with what they know.
        for (String name : List.of("mednand.h", "mednand.cpp", "mednand_entry.cpp", "mednand.mmp")) {
            sample.file(name).delete(true, new NullProgressMonitor());
        }
        wizard = WizardWindow.open(new NewKernelExtensionWizard(), sample.project());
        wizard.type("Kernel generation:", pinned);
        wizard.finish();
    }

    @Test
    void theClassicKernelIsGeneratedFor() {
        wizard.type("Kernel generation:", "classic (write fragments with ids 17 and 18)");
        wizard.select("mednand.cpp");
        assertTrue(wizard.preview().contains("TLocalDriveCapsV6"), wizard.preview());
    }
}
