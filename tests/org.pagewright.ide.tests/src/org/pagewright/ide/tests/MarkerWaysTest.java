// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.core.check.FindingMarkers;
import org.pagewright.ide.core.check.ProjectCheckJob;
import org.pagewright.ide.core.check.ProjectRules;
import org.pagewright.ide.core.launch.BootRuns;
import org.pagewright.ide.ui.help.HelpBrowser;
import org.pagewright.ide.ui.preferences.RulesPreferencePage;

/** Where a marker leads besides its repair: to the simulator, to the rule's page, to its severity. */
class MarkerWaysTest {
    @RegisterExtension
    final OpenProject sample = OpenProject.sample();

    private IFile driver;

    @BeforeEach
    void open() throws Exception {
        Workbench.deleteLaunchConfigurations();
        driver = sample.driver();
        check(sample.project());
    }

    @AfterEach
    void close() throws Exception {
        closeAll("Help", "Properties", "Preferences");
        ProjectRules.setWorkspaceText("");
        Workbench.deleteLaunchConfigurations();
    }

    @Test
    void reproduceBootsTheDriverAndItFails() throws Exception {
        try (var boot = new NextBoot()) {
            run("P6", "Reproduce in the simulator");
            BootRuns.Finished ended = boot.await("the boot");
            assertEquals("mednand_before.cpp boot", ended.run().configurationName());
            assertTrue(ended.outcome().headline().contains("page fault"), ended.outcome().headline());
        }
    }

    @Test
    void explainShowsThePageOfTheRuleWithoutABrowser() throws Exception {
        Assumptions.assumeFalse(Workbench.ui(HelpBrowser::isThere), "this machine has a browser");
        run("P5", "Explain rule P5");
        Shell help = shell("Help");
        Workbench.waitFor("a page", () -> !help.getText().equals("Help"));
        String text = Workbench.ui(() -> Widgets.find(help, StyledText.class, t -> true).getText());
        assertTrue(text.startsWith("P5: Caps reports pageable media and pageable drives"), text);
        assertTrue(text.contains("caps.iDriveAtt |= KDriveAttPageable;"), text);
    }

    @Test
    void configureSelectsTheRuleInTheProjectsPage() throws Exception {
        Display.getDefault().asyncExec(() -> resolution("P6", "Configure the severity").run(marker("P6")));
        Shell properties = shell("Properties for sample-h4");
        Table table = Workbench.ui(() -> Widgets.find(properties, Table.class, t -> t.getColumnCount() == 3));
        Workbench.waitFor("the rule", () -> table.getSelection()[0].getText().equals("P6"));
    }

    @Test
    void thePreferencePageSetsTheSeverityOfEveryProjectAndRestoresDefaults() throws Exception {
        assertEquals(IMarker.SEVERITY_ERROR, marker("P6").getAttribute(IMarker.SEVERITY, -1));
        PreferenceDialog dialog = preferences();
        Workbench.ui(() -> {
            Table table = Widgets.find(dialog.getShell(), Table.class, t -> t.getColumnCount() == 3);
            TableItem rule = Arrays.stream(table.getItems()).filter(i -> i.getText().equals("P6")).findFirst()
                    .orElseThrow();
            table.setSelection(rule);
            table.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
            Combo combo = Widgets.find(dialog.getShell(), Combo.class, c -> c.getItemCount() == 5);
            combo.select(combo.indexOf("information"));
            combo.notifyListeners(SWT.Selection, null);
            return null;
        });
        Screenshot.of(Workbench.ui(dialog::getShell), "rules-preferences");
        press(dialog, "Apply and Close");
        Workbench.waitFor("an information",
                () -> marker("P6").getAttribute(IMarker.SEVERITY, -1) == IMarker.SEVERITY_INFO);
        assertEquals("P6 info\n", ProjectRules.workspaceText());

        PreferenceDialog again = preferences();
        press(again, "Restore Defaults");
        press(again, "Apply and Close");
        Workbench.waitFor("an error again",
                () -> marker("P6").getAttribute(IMarker.SEVERITY, -1) == IMarker.SEVERITY_ERROR);
        assertEquals("", ProjectRules.workspaceText());
    }

    private static PreferenceDialog preferences() {
        return Workbench.ui(() -> {
            var made = PreferencesUtil.createPreferenceDialogOn(Workbench.windowShell(), RulesPreferencePage.ID,
                    new String[] { RulesPreferencePage.ID }, null);
            made.setBlockOnOpen(false);
            made.open();
            return made;
        });
    }

    private static void press(PreferenceDialog dialog, String label) {
        Workbench.ui(() -> {
            Widgets.find(dialog.getShell(), Button.class,
                    b -> b.isVisible() && b.getText().replace("&", "").equals(label))
                    .notifyListeners(SWT.Selection, null);
            return null;
        });
    }

    private void run(String rule, String label) {
        Workbench.ui(() -> {
            resolution(rule, label).run(marker(rule));
            return null;
        });
    }

    private IMarkerResolution resolution(String rule, String label) {
        return Arrays.stream(IDE.getMarkerHelpRegistry().getResolutions(marker(rule)))
                .filter(each -> each.getLabel().startsWith(label)).findFirst().orElseThrow();
    }

    private IMarker marker(String rule) {
        try {
            return Arrays.stream(driver.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO))
                    .filter(m -> m.getAttribute(FindingMarkers.RULE, "").equals(rule)).findFirst().orElseThrow();
        } catch (org.eclipse.core.runtime.CoreException e) {
            throw new AssertionError(e);
        }
    }

    private static void check(IProject project) throws InterruptedException {
        var job = new ProjectCheckJob(List.of(project));
        job.schedule();
        job.join();
    }

    private static Shell shell(String title) {
        var found = new Shell[1];
        Workbench.waitFor(title, () -> {
            found[0] = Arrays.stream(Display.getDefault().getShells())
                    .filter(s -> s.isVisible() && s.getText().contains(title)).findFirst().orElse(null);
            return found[0] != null;
        });
        return found[0];
    }

    private static void closeAll(String... titles) {
        Workbench.ui(() -> {
            for (Shell shell : Display.getDefault().getShells()) {
                if (!shell.isDisposed() && Arrays.stream(titles).anyMatch(shell.getText()::contains)) {
                    shell.close();
                }
            }
            return null;
        });
    }
}
