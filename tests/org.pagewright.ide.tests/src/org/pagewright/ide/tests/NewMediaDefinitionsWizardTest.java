// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.ui.wizard.NewMediaDefinitionsWizard;

class NewMediaDefinitionsWizardTest {
    @RegisterExtension
    final OpenProject board = OpenProject.empty("board");

    private WizardWindow wizard;

    @AfterEach
    void close() throws Exception {
        if (wizard != null) {
            wizard.close();
        }
    }

    @Test
    void beginsWithAPromptAndPreviewsWhatFinishWrites() throws Exception {
        open(board.project());
        assertEquals("Enter the local drives of the driver, such as 2,3,5.", wizard.message());
        assertFalse(wizard.enabled("Finish"));

        wizard.type("Drives:", "2,3,5");
        assertTrue(wizard.enabled("Finish"));
        String preview = wizard.preview();
        assertTrue(preview.contains("NAND_DRIVELIST"), preview);
        wizard.screenshot("wizard");

        wizard.finish();
        IFile header = board.header();
        assertEquals(preview, header.readString());
    }

    @Test
    void oneUndoTakesTheFileAwayAgain() throws Exception {
        open(board.project());
        wizard.type("Drives:", "7");
        wizard.finish();
        IFile header = board.header();
        assertTrue(header.exists());
        Workbench.ui(() -> Workbench.page().closeAllEditors(false));
        RefactoringCore.getUndoManager().performUndo(null, new NullProgressMonitor());
        assertFalse(header.exists());
    }

    @Test
    void oneMessageAtATimeInTabOrder() {
        open(board.project());
        wizard.type("Drives:", "2,2");
        assertEquals("Drive 2 is listed twice; the second registration would fail with KErrInUse.", wizard.error());
        wizard.type("Drives:", "2,99");
        assertEquals("Drive 99 does not exist: local drives are numbered 0 to 15.", wizard.error());
        wizard.type("Drives:", "0x2");
        assertEquals(null, wizard.error());
        wizard.type("Media count:", "0");
        assertEquals("Enter the number of media, 1 to 16.", wizard.error());
    }

    @Test
    void aDriverOfAnExistingHeaderIsShownAsItIs() throws Exception {
        IProject sample = Workbench.sample();
        open(sample);
        assertEquals(List.of("IRAM", "MMC0", "NAND"), wizard.choices("Macro prefix:"));
        wizard.type("Macro prefix:", "MMC0");
        assertEquals("1", wizard.value("Drives:"));
        assertEquals("MultiMediaCard0", wizard.value("Media name:"));
        wizard.type("Macro prefix:", "NAND");
        assertEquals("2,5,6", wizard.value("Drives paged from:"));
        assertEquals(sample.getFile("variantmediadef.h").readString(), wizard.preview());
    }

    @Test
    void aPreviewOfAFileThatHasChangedMeanwhileIsRefused() throws Exception {
        IFile header = Workbench.sample().getFile("variantmediadef.h");
        open(header);
        wizard.type("Macro prefix:", "NAND");
        wizard.type("Drives paged from:", "2,5");
        wizard.next();
        String others = header.readString().replace("NAND_NUM_PAGES          8", "NAND_NUM_PAGES          4");
        header.setContents(others.getBytes(StandardCharsets.UTF_8), true, false, new NullProgressMonitor());
        wizard.press("Finish");
        Workbench.waitFor("the refusal", () -> Arrays.stream(Display.getDefault().getShells())
                .anyMatch(shell -> Widgets.says(shell, "has another text by now; nothing was changed.")));
        assertEquals(others, header.readString());
        Workbench.ui(() -> {
            for (Shell shell : Display.getDefault().getShells()) {
                if (!shell.isDisposed() && Widgets.says(shell, "has another text by now")) {
                    shell.close();
                }
            }
            return null;
        });
    }

    @Test
    void thePreviewTreeComparesTheNewFile() {
        open(board.project());
        wizard.type("Drives:", "4");
        wizard.next();
        assertEquals("PreviewPage", wizard.page());
        Workbench.waitFor("the text in the compare pane", () -> wizard.shows("NAND_DRIVELIST"));
        wizard.screenshot("new-header-preview");
        wizard.finish();
        assertTrue(board.header().exists());
    }

    private void open(IResource selected) {
        wizard = WizardWindow.open(new NewMediaDefinitionsWizard(), selected);
    }
}
