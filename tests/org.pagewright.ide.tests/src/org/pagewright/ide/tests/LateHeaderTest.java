// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.ui.migrate.NewDriverMigrationWizard;
import org.pagewright.ide.ui.wizard.NewKernelExtensionWizard;
import org.pagewright.ide.ui.wizard.NewMediaDefinitionsWizard;

/** Wizards while no job runs, as on a slow disk: they open and take what is typed, and what is found comes in later. */
class LateHeaderTest {
    private static final String SEARCHING = "Looking for headers...";
    private static final String READING = "Reading the header...";

    @RegisterExtension
    final OpenProject sample = OpenProject.sample();

    private IFile header;
    private WizardWindow wizard;

    @BeforeEach
    void open() throws Exception {
        header = sample.header();
        Workbench.waitFor("the jobs before", () -> JobWatch.ours().isEmpty());
    }

    @AfterEach
    void close() throws Exception {
        Job.getJobManager().resume();
        if (wizard != null) {
            wizard.close();
        }
    }

    @Test
    void theKernelExtensionTakesAFolderBeforeTheHeaderIsFound() {
        Job.getJobManager().suspend();
        show(new NewKernelExtensionWizard());
        assertEquals(SEARCHING, wizard.message());
        assertEquals(List.of(), wizard.choices("Header:"));
        wizard.enter("Folder:", "/sample-h4/driver");
        wizard.enter("Driver class:", "DOwnMedia");
        assertEquals(null, wizard.error());
        assertFalse(wizard.enabled("Finish"));

        Job.getJobManager().resume();
        Workbench.waitFor("the files", () -> wizard.enabled("Finish"));
        assertEquals("sample-h4/variantmediadef.h", wizard.value("Header:"));
        assertEquals("NAND", wizard.value("Macro prefix:"));
        assertEquals("/sample-h4/driver", wizard.value("Folder:"));
        assertEquals("DOwnMedia", wizard.value("Driver class:"));
        wizard.select("mednand.h");
        assertTrue(wizard.preview().contains("class DOwnMedia"), wizard.preview());
    }

    @Test
    void theMigrationShowsItsPagesBeforeTheHeaderIsFound() {
        Job.getJobManager().suspend();
        show(new NewDriverMigrationWizard(), sample.driver());
        assertFalse(wizard.enabled("Finish"));
        wizard.press("Next");
        Workbench.waitFor("the page of the driver", () -> wizard.page().equals("migrationSteps"));
        assertEquals(SEARCHING, wizard.message());
        assertFalse(wizard.enabled("Next"));

        Job.getJobManager().resume();
        Workbench.waitFor("the driver", () -> wizard.enabled("Next"));
        assertEquals("NAND", wizard.value("Macro prefix:"));
    }

    @Test
    void theFirstPageHearsThatTheSecondIsComplete() {
        Job.getJobManager().suspend();
        show(new NewDriverMigrationWizard(), sample.driver());
        assertFalse(wizard.enabled("Finish"));
        Job.getJobManager().resume();
        Workbench.waitFor("Finish", () -> wizard.enabled("Finish"));
        assertEquals("migrationSources", wizard.page());
    }

    @Test
    void whatIsTypedStaysWhenTheHeaderIsReadAtLast() throws Exception {
        Job.getJobManager().suspend();
        show(new NewMediaDefinitionsWizard(), header);
        assertEquals(READING, wizard.message());
        wizard.enter("Macro prefix:", "NAND");
        wizard.enter("Drives:", "2,3");
        assertFalse(wizard.enabled("Finish"));

        Job.getJobManager().resume();
        Workbench.waitFor("the header", () -> !wizard.choices("Macro prefix:").isEmpty());
        assertEquals("2,3", wizard.value("Drives:"));
        wizard.type("Macro prefix:", "MMC0");
        assertEquals("1", wizard.value("Drives:"));
        wizard.type("Macro prefix:", "NAND");
        assertEquals(header.readString(), wizard.preview());
    }

    @Test
    void whatTheHeaderSaysIsShownWhenNothingWasTyped() throws Exception {
        Job.getJobManager().suspend();
        show(new NewMediaDefinitionsWizard(), header);
        wizard.enter("Macro prefix:", "MMC0");
        Job.getJobManager().resume();
        Workbench.waitFor("the header", () -> wizard.value("Drives:").equals("1"));
        assertEquals("MultiMediaCard0", wizard.value("Media name:"));
    }

    @Test
    void whatIsTypedStaysWhenThePageIsShownAgain() {
        wizard = WizardWindow.open(new NewMediaDefinitionsWizard(), header);
        wizard.type("Macro prefix:", "NAND");
        wizard.type("Drives paged from:", "2,5");
        wizard.next();
        wizard.press("Back");
        Workbench.waitFor("the first page", () -> wizard.page().equals("mediaDefinitions") && wizard.enabled("Next"));
        assertEquals("2,5", wizard.value("Drives paged from:"));
    }

    private void show(INewWizard made, Object... selected) {
        made.init(PlatformUI.getWorkbench(), new StructuredSelection(selected));
        wizard = WizardWindow.show(made);
    }
}
