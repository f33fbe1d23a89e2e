// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import java.util.Arrays;
import java.util.concurrent.Callable;

import org.eclipse.core.resources.IFile;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.jdt.launching.IJavaLaunchConfigurationConstants;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pagewright.ide.core.launch.BootConfigurations;
import org.pagewright.ide.tests.UiCosts.Step;
import org.pagewright.ide.ui.charts.ChartsView;
import org.pagewright.ide.ui.migrate.NewDriverMigrationWizard;
import org.pagewright.ide.ui.migrate.NewLddMigrationWizard;
import org.pagewright.ide.ui.nandmap.NandMapView;
import org.pagewright.ide.ui.perspective.DemandPagingPerspective;
import org.pagewright.ide.ui.preferences.RulesPreferencePage;
import org.pagewright.ide.ui.preferences.RulesPropertyPage;
import org.pagewright.ide.ui.timeline.BootTimelineView;
import org.pagewright.ide.ui.views.PagingDrivesView;
import org.pagewright.ide.ui.wizard.NewKernelExtensionWizard;
import org.pagewright.ide.ui.wizard.NewMediaDefinitionsWizard;
import org.pagewright.ide.ui.wizard.SampleProjectWizard;

/** What the UI thread does at a stretch when a user does what users do; measured on request, as machines differ. */
class UiCostTest {
    private static final String PLATFORM_PAGE = "org.eclipse.ui.preferencePages.Workspace";

    @RegisterExtension
    final UiCostSample sample = new UiCostSample();

    @Test
    void viewsOpen() throws Exception {
        FinishedBoot.of(sample.header());
        Workbench.ui(() -> {
            hide(PagingDrivesView.ID);
            hide(BootTimelineView.ID);
            return null;
        });
        UiCosts.print("Views open", view("Paging Drives", PagingDrivesView.ID),
                view("Boot Timeline", BootTimelineView.ID), view("NAND Map", NandMapView.ID),
                view("Charts", ChartsView.ID), view("Progress (platform's)", "org.eclipse.ui.views.ProgressView"),
                view("Task List (platform's)", "org.eclipse.ui.views.TaskList"));
    }

    @Test
    void launchDialog() throws Exception {
        UiCosts.print("Launch configurations",
                launchDialog("open on a simulated boot", BootConfigurations.forHeader(sample.header())), tab("Kernel"),
                tab("NAND"), tab("Workload"), tab("Trace"), tab("Common"), tab("Main"));
    }

    /** What the platform's own needs: the figures of the other table stand beside these. */
    @Test
    void launchDialogOfAPlatformType() throws Exception {
        var java = DebugPlugin.getDefault().getLaunchManager()
                .getLaunchConfigurationType(IJavaLaunchConfigurationConstants.ID_JAVA_APPLICATION)
                .newInstance(null, "Java").doSave();
        UiCosts.print("Launch configurations (platform's)", launchDialog("open on a Java application", java));
    }

    private static Step launchDialog(String name, ILaunchConfiguration configuration) {
        return new Step(name, () -> {
            DebugUITools.openLaunchConfigurationDialogOnGroup(Workbench.windowShell(),
                    new StructuredSelection(configuration), IDebugUIConstants.ID_RUN_LAUNCH_GROUP);
            return null;
        }, () -> launchShell() != null, () -> {
            launchShell().close();
            return null;
        });
    }

    /** Means something only as the first test of a workbench. */
    @Test
    @Tag(UiCostSample.COLD)
    void coldViews() throws Exception {
        UiCosts.print("Views before anything else of ours",
                view("Task List (platform's)", "org.eclipse.ui.views.TaskList"),
                view("Paging Drives", PagingDrivesView.ID), view("Boot Timeline", BootTimelineView.ID),
                view("NAND Map", NandMapView.ID), view("Charts", ChartsView.ID));
    }

    /** Means something only as the first test of a workbench. */
    @Test
    @Tag(UiCostSample.COLD)
    void perspective() throws Exception {
        UiCosts.print("Perspective", new Step("open Demand Paging", () -> perspective(DemandPagingPerspective.ID),
                () -> true, () -> {
                    perspective("org.eclipse.ui.resourcePerspective");
                    Workbench.page().closePerspective(
                            PlatformUI.getWorkbench().getPerspectiveRegistry()
                                    .findPerspectiveWithId(DemandPagingPerspective.ID),
                            false, false);
                    return null;
                }));
    }

    private static Void perspective(String id) throws WorkbenchException {
        PlatformUI.getWorkbench().showPerspective(id, PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
        return null;
    }

    @Test
    void preferences() throws Exception {
        var dialog = new PreferenceDialog[1];
        UiCosts.print("Preferences and properties", new Step("preference page (rules)", () -> {
            dialog[0] = PreferencesUtil.createPreferenceDialogOn(Workbench.windowShell(), RulesPreferencePage.ID,
                    new String[] { RulesPreferencePage.ID }, null);
            return open(dialog[0]);
        }, () -> true, () -> dialog[0].close()), new Step("close it", () -> dialog[0].close()),
                new Step("property page (rules)", () -> {
                    dialog[0] = PreferencesUtil.createPropertyDialogOn(Workbench.windowShell(), sample.project(),
                            RulesPropertyPage.ID,
                            new String[] { RulesPropertyPage.ID }, null);
                    return open(dialog[0]);
                }), new Step("close it", () -> dialog[0].close()), new Step("preference page (platform's)", () -> {
                    dialog[0] = PreferencesUtil.createPreferenceDialogOn(Workbench.windowShell(), PLATFORM_PAGE,
                            new String[] { PLATFORM_PAGE }, null);
                    return open(dialog[0]);
                }));
    }

    private static Void open(PreferenceDialog dialog) {
        dialog.setBlockOnOpen(false);
        dialog.open();
        return null;
    }

    @Test
    void wizardPages() throws Exception {
        var wizard = new WizardWindow[1];
        IFile driver = sample.driver();
        UiCosts.print("Migrate Media Driver, page by page",
                new Step("open", () -> wizard[0] = WizardWindow.open(new NewDriverMigrationWizard(), driver),
                        () -> true, () -> close(wizard[0])),
                next("driver", wizard), next("step 1", wizard), next("step 2", wizard), next("step 3", wizard),
                next("step 4", wizard), next("step 5", wizard), next("step 6", wizard), next("problems", wizard),
                next("preview (platform's)", wizard));
        UiCosts.print("Paging Kernel Extension",
                new Step("open", () -> wizard[0] = WizardWindow.open(new NewKernelExtensionWizard(), sample.project()),
                        () -> true, () -> close(wizard[0])),
                type("type a class", wizard, "Driver class:", "DOwn"),
                type("type on", wizard, "Driver class:", "DOwnMedia"), next("preview (platform's)", wizard));
        UiCosts.print("Variant Media Definitions",
                new Step("open", () -> wizard[0] = WizardWindow.open(new NewMediaDefinitionsWizard(), sample.project()),
                        () -> true, () -> close(wizard[0])),
                type("another driver", wizard, "Macro prefix:", "MMC0"), type("type", wizard, "Drives:", "1,3"),
                next("preview (platform's)", wizard));
    }

    private static Void close(WizardWindow wizard) {
        wizard.close();
        return null;
    }

    private static Step next(String name, WizardWindow[] wizard) {
        return new Step("Next: " + name, () -> {
            wizard[0].press("Next");
            return null;
        });
    }

    private static Step type(String name, WizardWindow[] wizard, String label, String text) {
        return new Step(name, () -> {
            wizard[0].type(label, text);
            return null;
        });
    }

    @Test
    void wizardsOpen() throws Exception {
        UiCosts.print("Wizards open", wizard("Variant Media Definitions", NewMediaDefinitionsWizard::new),
                wizard("Paging Kernel Extension", NewKernelExtensionWizard::new),
                wizard("Migrate Media Driver", NewDriverMigrationWizard::new),
                wizard("Writable Data Paging", NewLddMigrationWizard::new),
                wizard("Sample Project", SampleProjectWizard::new));
    }

    private Step wizard(String name, Callable<INewWizard> make) {
        var opened = new WizardWindow[1];
        return new Step(name, () -> opened[0] = WizardWindow.open(make.call(), sample.driver()),
                () -> opened[0] != null, () -> {
                    opened[0].close();
                    return null;
                });
    }

    private static Step view(String name, String id) {
        return new Step(name, () -> Workbench.page().showView(id), () -> true, () -> {
            hide(id);
            return null;
        });
    }

    private static void hide(String id) {
        IWorkbenchPage page = Workbench.page();
        page.hideView(page.findViewReference(id));
    }

    private static Step tab(String name) {
        return new Step("tab " + name, () -> {
            CTabFolder folder = Widgets.find(launchShell(), CTabFolder.class, Control::isVisible);
            CTabItem item = Arrays.stream(folder.getItems()).filter(i -> i.getText().replace("&", "").equals(name))
                    .findFirst().orElseThrow();
            folder.setSelection(item);
            var event = new Event();
            event.item = item;
            folder.notifyListeners(SWT.Selection, event);
            return null;
        });
    }

    private static Shell launchShell() {
        return Arrays.stream(Display.getDefault().getShells())
                .filter(s -> s.isVisible() && s.getText().equals("Run Configurations")).findFirst().orElse(null);
    }
}
