// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.ui.wizard.NewMediaDefinitionsWizard;

class NewMediaDefinitionsWizardTest {
    @RegisterExtension
    final NothingLogged nothingLogged = new NothingLogged();

    private IProject project;
    private WizardDialog dialog;

    @BeforeEach
    void open() throws Exception {
        Workbench.openPerspective();
        project = ResourcesPlugin.getWorkspace().getRoot().getProject("board");
        project.create(new NullProgressMonitor());
        project.open(new NullProgressMonitor());
    }

    @AfterEach
    void close() throws Exception {
        Workbench.ui(() -> dialog == null || dialog.close());
        Workbench.deleteProjects();
    }

    @Test
    void beginsWithAPromptAndPreviewsWhatFinishWrites() throws Exception {
        openWizard();
        assertEquals("Enter the local drives of the driver, such as 2,3,5.", Workbench.ui(this::message));
        assertFalse(Workbench.ui(() -> finish().isEnabled()));

        type(2, "2,3,5");
        assertTrue(Workbench.ui(() -> finish().isEnabled()));
        String preview = Workbench.ui(() -> Widgets.find(dialog.getShell(), StyledText.class, t -> true).getText());
        assertTrue(preview.contains("NAND_DRIVELIST"), preview);
        Screenshot.of(Workbench.ui(dialog::getShell), "wizard");

        Workbench.ui(() -> {
            finish().notifyListeners(SWT.Selection, null);
            return null;
        });
        IFile header = project.getFile("variantmediadef.h");
        assertEquals(preview, header.readString());
    }

    @Test
    void oneUndoTakesTheFileAwayAgain() throws Exception {
        openWizard();
        type(2, "7");
        Workbench.ui(() -> {
            finish().notifyListeners(SWT.Selection, null);
            return null;
        });
        IFile header = project.getFile("variantmediadef.h");
        assertTrue(header.exists());
        Workbench.ui(() -> Workbench.page().closeAllEditors(false));
        RefactoringCore.getUndoManager().performUndo(null, new NullProgressMonitor());
        assertFalse(header.exists());
    }

    @Test
    void oneMessageAtATimeInTabOrder() throws Exception {
        openWizard();
        type(2, "2,2");
        assertEquals("Drive 2 is listed twice; the second registration would fail with KErrInUse.",
                Workbench.ui(this::error));
        type(2, "2,99");
        assertEquals("Drive 99 does not exist: local drives are numbered 0 to 15.", Workbench.ui(this::error));
        type(2, "2");
        assertEquals(null, Workbench.ui(this::error));
        type(3, "0");
        assertEquals("Enter the number of media, 1 to 16.", Workbench.ui(this::error));
    }

    private void openWizard() {
        Workbench.ui(() -> {
            var wizard = new NewMediaDefinitionsWizard();
            wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(project));
            dialog = new WizardDialog(Workbench.windowShell(), wizard);
            dialog.setBlockOnOpen(false);
            dialog.open();
            return null;
        });
    }

    /** Types into the n-th single-line field. */
    private void type(int index, String text) {
        Workbench.ui(() -> {
            int[] left = { index };
            Widgets.find(dialog.getShell(), Text.class,
                    t -> t.getEnabled() && (t.getStyle() & SWT.READ_ONLY) == 0 && left[0]-- == 0).setText(text);
            return null;
        });
    }

    private String message() {
        return pageText(p -> p.getMessage());
    }

    private String error() {
        return pageText(p -> p.getErrorMessage());
    }

    private String pageText(Function<org.eclipse.jface.dialogs.IDialogPage, String> text) {
        return text.apply(dialog.getCurrentPage());
    }

    private Button finish() {
        return Widgets.find(dialog.getShell(), Button.class, b -> b.getText().replace("&", "").equals("Finish"));
    }
}
