// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.pagewright.ide.core.drives.DriveRow;
import org.pagewright.ide.core.launch.BootRuns;
import org.pagewright.ide.ui.compare.CompareMenu;
import org.pagewright.ide.ui.compare.CompareRunsEditor;
import org.pagewright.ide.ui.runs.PinAction;
import org.pagewright.ide.ui.runs.RunMenu;
import org.pagewright.ide.ui.views.PagingDrivesView;

class PagingDrivesFunctionsTest {
    @RegisterExtension
    final OpenProject sample = OpenProject.sample();

    private IFile header;
    private PagingDrivesView view;

    @BeforeEach
    void open() throws Exception {
        header = sample.header();
        view = Workbench.show(PagingDrivesView.class, PagingDrivesView.ID);
        Workbench.ui(() -> {
            view.setPinned(false);
            view.show(header);
            return null;
        });
        Workbench.waitFor("drives", () -> PagingDrivesViewTest.summary().getText().startsWith("sample-h4/")
                && PagingDrivesViewTest.table().getItemCount() == 10);
    }

    @AfterEach
    void close() throws Exception {
        Workbench.hide(view);
    }

    @Test
    void filterHidesRowsAndExportSavesWhatIsShown(@TempDir Path folder) throws Exception {
        filter("iram");
        Workbench.waitFor("one driver", () -> PagingDrivesViewTest.table().getItemCount() < 10
                && PagingDrivesViewTest.table().getItemCount() > 0);
        int rows = Workbench.ui(() -> PagingDrivesViewTest.table().getItemCount());
        Path csv = folder.resolve("drives.csv");
        Path json = folder.resolve("drives.json");
        Workbench.ui(() -> {
            view.export(csv);
            view.export(json);
            return null;
        });
        Workbench.waitFor("the files", () -> Files.exists(csv) && Files.exists(json));
        var lines = Files.readAllLines(csv);
        assertEquals(rows + 1, lines.size());
        assertTrue(lines.getFirst().startsWith("Drive,Capabilities,Driver,Pages,"), lines.getFirst());
        assertTrue(lines.get(1).contains("IRAM"), lines.get(1));
        assertTrue(Files.readString(json).contains("\"Driver\": \"IRAM\""));
    }

    @Test
    void selectingARowSelectsItsMacroAndTheCaretSelectsItsDrives() throws Exception {
        ITextEditor editor = Workbench.ui(() -> (ITextEditor) IDE.openEditor(Workbench.page(), header));
        Workbench.ui(() -> {
            view.setLinked(true);
            var table = PagingDrivesViewTest.table();
            table.setSelection(Arrays.stream(table.getItems()).filter(item -> item.getText(0).equals("6"))
                    .findFirst().orElseThrow());
            table.notifyListeners(SWT.Selection, new Event());
            return null;
        });
        Workbench.waitFor("the number in the list",
                () -> editor.getSelectionProvider().getSelection() instanceof ITextSelection selection
                        && "6".equals(selection.getText()));
        String text = header.readString();
        Workbench.ui(() -> {
            Workbench.page().activate(editor);
            editor.selectAndReveal(text.indexOf("#define IRAM_DRIVECOUNT"), 0);
            return null;
        });
        Workbench.waitFor("the drives of IRAM", () -> {
            var selected = PagingDrivesViewTest.table().getSelection();
            return selected.length > 0 && Arrays.stream(selected).allMatch(i -> i.getText(1).equals("IRAM"));
        });
    }

    @Test
    void aPinnedRunStaysAndTheMenuShowsAnother() {
        BootRuns.Finished first = FinishedBoot.of(header);
        Workbench.waitFor("the first run", () -> shows(first));
        Workbench.ui(() -> {
            find(PinAction.class).setChecked(true);
            find(PinAction.class).run();
            return null;
        });
        BootRuns.Finished second = FinishedBoot.of(sample.driver());
        assertTrue(Workbench.ui(() -> shows(first)));
        assertEquals(first, view.shown());
        Workbench.ui(() -> {
            RunMenu menu = find(RunMenu.class);
            Menu items = menu.getMenu(Workbench.windowShell());
            var newest = items.getItem(0);
            assertTrue(newest.getText().startsWith(second.run().label()), newest.getText());
            newest.setSelection(true);
            newest.notifyListeners(SWT.Selection, new Event());
            menu.dispose();
            find(PinAction.class).setChecked(false);
            find(PinAction.class).run();
            return null;
        });
        Workbench.waitFor("the other run", () -> shows(second));
        FinishedBoot.front(view, false);
        Screenshot.of(Workbench.ui(Workbench::windowShell), "drives-fault");
    }

    @Test
    void theMenuComparesTheRunShownWithAnother() {
        BootRuns.Finished first = FinishedBoot.of(header);
        BootRuns.Finished second = FinishedBoot.of(sample.driver());
        Workbench.waitFor("the second run", () -> shows(second));
        Workbench.ui(() -> {
            CompareMenu menu = find(CompareMenu.class);
            MenuItem other = Arrays.stream(menu.getMenu(Workbench.windowShell()).getItems())
                    .filter(item -> item.getText().contains(first.run().label())).findFirst().orElseThrow();
            other.notifyListeners(SWT.Selection, new Event());
            menu.dispose();
            return null;
        });
        String title = "Run " + first.run().number() + " and " + second.run().number();
        Workbench.waitFor(title, () -> Workbench.page().getActiveEditor() instanceof CompareRunsEditor editor
                && editor.getTitle().equals(title));
    }

    @Test
    void differencesOfCapabilityBitsComeFirstAndPropertiesNameThem() throws Exception {
        FinishedBoot.of(header);
        BootRuns.Finished run = FinishedBoot.of(header, "NAND:mistake=no-pageable-caps");
        Workbench.waitFor("the run", () -> shows(run));
        Workbench.waitFor("a difference on top", () -> PagingDrivesViewTest.table().getItem(0).getText(5)
                .startsWith("missing KDriveAttPageable"));
        DriveRow row = Workbench.ui(() -> (DriveRow) PagingDrivesViewTest.table().getItem(0).getData());
        assertTrue(row.differs());
        IPropertySource source = Adapters.adapt(row, IPropertySource.class);
        assertNotNull(source);
        String missing = String.valueOf(Objects.requireNonNull(source).getPropertyValue("Missing bits"));
        assertTrue(missing.contains("KMediaAttPageable"), missing);
        FinishedBoot.front(view, false);
        Screenshot.of(Workbench.ui(Workbench::windowShell), "drives-caps");
    }

    private boolean shows(BootRuns.Finished run) {
        return PagingDrivesViewTest.summary().getText().contains("(run " + run.run().number() + ")");
    }

    private void filter(String text) {
        Workbench.ui(() -> {
            Widgets.find(PagingDrivesViewTest.table().getParent().getParent(), Text.class, t -> true).setText(text);
            return null;
        });
    }

    private <T> T find(Class<T> type) {
        return Arrays.stream(view.getViewSite().getActionBars().getToolBarManager().getItems())
                .filter(ActionContributionItem.class::isInstance)
                .map(item -> ((ActionContributionItem) item).getAction()).filter(type::isInstance).map(type::cast)
                .findFirst().orElseThrow();
    }
}
