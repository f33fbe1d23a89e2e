// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swtchart.ISeries;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.ui.compare.BeforeAfter;
import org.pagewright.ide.ui.compare.CompareRunsEditor;

class CompareRunsEditorTest {
    @RegisterExtension
    final OpenProject sample = OpenProject.sample();

    @Test
    void beforeAndAfterMigrationIsOneCommandOnTheHeader() {
        new BeforeAfter(sample.header()).schedule();
        Workbench.waitFor("the editor", () -> Workbench.page().getActiveEditor() instanceof CompareRunsEditor);
        CompareRunsEditor editor = Workbench.ui(() -> (CompareRunsEditor) Workbench.page().getActiveEditor());
        Workbench.waitFor("differences", () -> table().getItemCount() > 10);
        assertEquals("verdict", Workbench.ui(() -> table().getItem(0).getText(0)));
        assertEquals("fault", Workbench.ui(() -> table().getItem(0).getText(1)));
        assertEquals("clean", Workbench.ui(() -> table().getItem(0).getText(2)));
        ISeries<?>[] lines = Workbench.ui(() -> editor.charts().getFirst().control().getSeriesSet().getSeries());
        assertEquals(4, lines.length, "faults and page-ins of both runs");
        int gap = Workbench
                .ui(() -> editor.charts().getFirst().control().toDisplay(0, 0).x - table().toDisplay(0, 0).x);
        assertTrue(gap > Workbench.ui(() -> table().getSize().x), "in a low editor the charts stand beside the table");
        int differing = Workbench.ui(() -> table().getItemCount());
        Workbench.ui(() -> {
            Button equal = Widgets.find(Workbench.windowShell(), Button.class,
                    b -> b.getText().equals("Show equal values"));
            equal.setSelection(true);
            equal.notifyListeners(SWT.Selection, new Event());
            Workbench.page().activate(editor);
            Workbench.page().setPartState(Workbench.page().getReference(editor), IWorkbenchPage.STATE_MAXIMIZED);
            return null;
        });
        assertTrue(Workbench.ui(() -> table().getItemCount()) > differing);
        Screenshot.of(Workbench.ui(Workbench::windowShell), "compare");
        Workbench.ui(() -> {
            Workbench.page().setPartState(Workbench.page().getReference(editor), IWorkbenchPage.STATE_RESTORED);
            return null;
        });
    }

    private static Table table() {
        return Widgets.find(Workbench.windowShell(), Table.class,
                t -> t.getColumnCount() == 4 && t.getColumn(0).getText().equals("Value"));
    }
}
