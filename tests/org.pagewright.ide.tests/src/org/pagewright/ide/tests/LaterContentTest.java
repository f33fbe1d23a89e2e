// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.SWT;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.core.migrate.MigrateDriverRefactoring;
import org.pagewright.ide.core.migrate.StepPreview;
import org.pagewright.ide.core.migrate.SteppedRefactoring;
import org.pagewright.ide.ui.migrate.MigrateDriverWizard;
import org.pagewright.ide.ui.nandmap.NandMapView;
import org.pagewright.ide.ui.views.PagingDrivesView;

/** What opens does little at once: counted, as times say more of the machine. */
class LaterContentTest {
    @RegisterExtension
    final OpenProject sample = OpenProject.sample();

    @Test
    void aViewIsOpenBeforeItsContentIsMade() {
        NandMapView[] view = new NandMapView[1];
        hideEverywhere(NandMapView.ID);
        int atOnce = Workbench.ui(() -> {
            view[0] = (NandMapView) Workbench.page().showView(NandMapView.ID);
            return blockCanvases();
        });
        assertEquals(0, atOnce);
        Workbench.waitFor("the map", () -> blockCanvases() == 1);
        Workbench.hide(view[0]);
    }

    /** A view that another perspective shows as well would be there already, with its content. */
    private static void hideEverywhere(String id) {
        Workbench.ui(() -> {
            Workbench.page().closeAllPerspectives(false, false);
            return null;
        });
        Workbench.openPerspective();
        Workbench.ui(() -> {
            Arrays.stream(Workbench.page().getViewReferences()).filter(r -> r.getId().equals(id))
                    .forEach(Workbench.page()::hideView);
            return null;
        });
    }

    /** The header is read faster than the view gets its columns. */
    @Test
    void rowsThatCameBeforeTheirColumnsAreShown() {
        hideEverywhere(PagingDrivesView.ID);
        Workbench.ui(() -> {
            IDE.openEditor(Workbench.page(), sample.header());
            Workbench.page().showView(PagingDrivesView.ID);
            while (Arrays.stream(Job.getJobManager().find(null)).anyMatch(
                    job -> job.getName().equals("Reading variantmediadef.h"))) {
                Thread.onSpinWait();
            }
            return null;
        });
        Workbench.waitFor("the header", () -> PagingDrivesViewTest.summary().getText().startsWith("sample-h4/"));
        assertEquals(List.of("0", "1", "2", "3", "5", "6", "7", "9", "10", "11"), PagingDrivesViewTest.column(0));
    }

    private static int blockCanvases() {
        return Widgets.all(Workbench.windowShell(), Canvas.class,
                c -> c.getClass().getSimpleName().equals("BlockCanvas")).size();
    }

    @Test
    void aPageOfAWizardHasNoFieldsUntilItIsShown() {
        var wizard = new MigrateDriverWizard(new MigrateDriverRefactoring(sample.driver()));
        WizardDialog dialog = Workbench.ui(() -> {
            var made = new WizardDialog(Workbench.windowShell(), wizard);
            made.setBlockOnOpen(false);
            made.open();
            return made;
        });
        List<IWizardPage> steps = Arrays.stream(wizard.getPages()).filter(p -> p.getName().startsWith("step")).toList();
        assertEquals(6, steps.size());
        for (IWizardPage step : steps) {
            assertEquals(0, buttons(step), step.getName());
        }
        Workbench.waitFor("Next", () -> dialog.getCurrentPage().canFlipToNextPage());
        Workbench.ui(() -> {
            Widgets.find(dialog.getShell(), Button.class, b -> b.getText().contains("Next"))
                    .notifyListeners(SWT.Selection, new Event());
            return null;
        });
        Workbench.waitFor("the first step", () -> buttons(steps.getFirst()) > 0);
        assertEquals(0, buttons(steps.get(1)));
        Workbench.ui(dialog::close);
    }

    private static int buttons(IWizardPage page) {
        return Workbench.ui(() -> page.getControl() == null ? 0
                : Widgets.all((Composite) page.getControl(), Button.class, b -> true).size());
    }

    @Test
    void rowsOfALongTableAreMadeWhenTheyAreSeen() {
        FinishedBoot.of(sample.header());
        var view = Workbench.show(NandMapView.class, NandMapView.ID);
        int[] made = new int[1];
        Listener count = e -> made[0]++;
        Workbench.ui(() -> {
            Display.getDefault().addFilter(SWT.SetData, count);
            return null;
        });
        Workbench.waitFor("the blocks", () -> blocks().getItemCount() == 1024);
        FinishedBoot.front(view, false);
        Workbench.waitFor("the rows in sight", () -> {
            Workbench.page().bringToTop(view); // the end of the boot brings another view to the top
            blocks().setTopIndex(500); // which a table that is covered forgets
            return made[0] > 0;
        });
        assertTrue(made[0] < 512, made[0] + " of 1024 rows made");
        Workbench.ui(() -> {
            Display.getDefault().removeFilter(SWT.SetData, count);
            Workbench.page().hideView(view);
            return null;
        });
    }

    private static Table blocks() {
        return Widgets.find(Workbench.windowShell(), Table.class,
                t -> t.getColumnCount() == 5 && t.getColumn(0).getText().equals("Block"));
    }

    /** The UI thread asks for choices and changes them while a job computes with the parser. */
    @Test
    void choicesInAMigrationDoNotWaitForAPreview() throws Exception {
        var computing = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var slow = new Slow(computing, go);
        var preview = CompletableFuture.supplyAsync(() -> {
            try {
                return slow.preview(0);
            } catch (CoreException e) {
                throw new AssertionError(e);
            }
        });
        computing.await();
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            assertFalse(slow.isSkipped(0));
            slow.setSkipped(0, true);
            assertTrue(slow.isSkipped(0));
        });
        go.countDown();
        preview.get();
        assertEquals(1, slow.made);
        slow.preview(0);
        assertEquals(2, slow.made, "what was computed with another choice is not kept");
        slow.preview(0);
        assertEquals(2, slow.made, "what is known is not computed again");
    }

    /** One step that takes as long as it is told to. */
    private static final class Slow extends SteppedRefactoring {
        private final CountDownLatch computing;
        private final CountDownLatch go;
        private volatile int made;

        Slow(CountDownLatch computing, CountDownLatch go) {
            this.computing = computing;
            this.go = go;
        }

        @Override
        public List<String> titles() {
            return List.of("slow");
        }

        @Override
        protected StepPreview make(int step, Map<String, String> texts) {
            made = made + 1;
            computing.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new StepPreview(List.of(), List.of(), List.of());
        }

        @Override
        protected List<IFile> files() {
            return List.of();
        }

        @Override
        public String getName() {
            return "slow";
        }

        @Override
        public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) {
            return new RefactoringStatus();
        }
    }
}
