// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.ui.migrate.NewDriverMigrationWizard;
import org.pagewright.ide.ui.migrate.NewLddMigrationWizard;

/** The migrations from the New dialog, which ask for their sources first. */
class NewMigrationWizardsTest {
    @RegisterExtension
    final OpenProject sample = OpenProject.sample();

    private WizardWindow wizard;

    @AfterEach
    void close() throws Exception {
        wizard.close();
    }

    @Test
    void theDriverIsAskedForAndItsHeaderFound() throws Exception {
        wizard = WizardWindow.open(new NewDriverMigrationWizard(), sample.project());
        assertEquals("Choose the C++ source with the class of the media driver.", wizard.message());
        assertFalse(wizard.enabled("Next"));
        assertEquals(List.of("/sample-h4/mednand_after.cpp", "/sample-h4/mednand_before.cpp"),
                wizard.choices("Driver source:"));
        wizard.type("Driver source:", "/sample-h4/none.cpp");
        assertEquals("/sample-h4/none.cpp is no C++ source of the workspace.", wizard.error());
        wizard.type("Driver source:", "/sample-h4/mednand_before.cpp");
        assertEquals(null, wizard.error());
        wizard.screenshot("migrate-source");
        wizard.next();
        assertEquals("NAND", wizard.value("Macro prefix:"));
        wizard.next();
        assertEquals("step1", wizard.page());
        wizard.press("Finish"); // what is left for a person is told first
        Workbench.waitFor("the problems", () -> wizard.page().equals("ErrorPage"));
        wizard.finish();
        IFile driver = sample.driver();
        assertTrue(driver.readString().contains("DECLARE_EXTENSION_PDD"));
    }

    @Test
    void theOnlyDriverOfAFolderIsChosenUnlessAnotherWasEntered() throws Exception {
        IFolder folder = sample.project().getFolder("drivers");
        folder.create(true, true, null);
        sample.driver().copy(folder.getFullPath().append("only.cpp"), true, null);
        folder.getFile("other.cpp").create("int Other;\n".getBytes(), true, false, null);
        wizard = WizardWindow.open(new NewDriverMigrationWizard(), folder);
        assertEquals("/sample-h4/drivers/only.cpp", wizard.value("Driver source:"));
        assertEquals(List.of("/sample-h4/drivers/only.cpp"), wizard.choices("Driver source:"));
        wizard.close();
        IFolder inner = folder.getFolder("inner");
        inner.create(true, true, null);
        folder.getFile("only.cpp").move(inner.getFullPath().append("only.cpp"), true, null);
        wizard = WizardWindow.open(new NewDriverMigrationWizard(), folder, inner);
        assertEquals("/sample-h4/drivers/inner/only.cpp", wizard.value("Driver source:"));
        wizard.close();
        wizard = WizardWindow.show(new NewDriverMigrationWizard(), folder);
        wizard.type("Driver source:", "/sample-h4/mednand_after.cpp");
        assertEquals("/sample-h4/mednand_after.cpp", wizard.value("Driver source:"));
        assertEquals(1, wizard.choices("Driver source:").size());
    }

    @Test
    void theSourcesOfAClientDriverComeFromTheSelection() {
        wizard = WizardWindow.open(new NewLddMigrationWizard(), sample.driver(),
                sample.file("mednand_after.cpp"), sample.header());
        assertEquals("/sample-h4/mednand_before.cpp, /sample-h4/mednand_after.cpp", wizard.value("Driver sources:"));
        wizard.next();
        assertEquals("step1", wizard.page());
    }
}
