// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.commands.Command;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What plugin.xml promises is there, can be opened, and has what a person expects of it; one added later is tested too. */
class EveryContributionTest {
    private static final String OURS = "org.pagewright.ide.ui";
    private static final String HELP_KEY = "org.eclipse.ui.help";
    /** A small screen with a task bar. */
    private static final Point LARGEST = new Point(1280, 800);

    @RegisterExtension
    final OpenProject sample = OpenProject.sample();

    private final List<String> wrong = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        Workbench.sample();
    }

    @Test
    void everyWizardOpensWithAPromptFocusAndHelpAndFitsASmallScreen() {
        List<String> ids = ids("org.eclipse.ui.newWizards", "wizard");
        assertTrue(ids.size() >= 8, ids.toString());
        for (String id : ids) {
            Workbench.ui(() -> {
                IWizardDescriptor wizard = PlatformUI.getWorkbench().getNewWizardRegistry().findWizard(id);
                want(!wizard.getDescription().isBlank(), id + " has no description");
                want(wizard.getImageDescriptor() != null, id + " has no icon");
                look(id, wizard);
                return null;
            });
        }
        assertEquals(List.of(), wrong);
    }

    private void look(String id, IWizardDescriptor descriptor) throws Exception {
        var made = descriptor.createWizard();
        made.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
        var dialog = new WizardDialog(Workbench.windowShell(), made);
        dialog.setBlockOnOpen(false);
        dialog.open();
        try {
            IWizardPage page = dialog.getCurrentPage();
            want(page.getErrorMessage() == null, id + " begins with an error: " + page.getErrorMessage());
            want(page.getTitle() != null && !page.getTitle().isBlank(), id + " has no title");
            want(page.getMessage() != null || page.getDescription() != null, id + " does not say what it wants");
            Control focus = page.getControl().getDisplay().getFocusControl();
            boolean fields = !Widgets.all((Composite) page.getControl(), Control.class,
                    control -> control instanceof org.eclipse.swt.widgets.Text).isEmpty();
            want(!fields || focus == null || within(focus, page.getControl()), id + " has its focus on " + focus);
            want(topics(page.getControl()) > 0, id + " has no help");
            Point size = dialog.getShell().getSize();
            want(size.x <= LARGEST.x && size.y <= LARGEST.y, id + " is " + size);
        } finally {
            dialog.close();
        }
    }

    @Test
    void everyViewHasHelpAndEveryButtonSaysWhatItDoes() {
        List<String> ids = ids("org.eclipse.ui.views", "view");
        assertEquals(4, ids.size(), ids.toString());
        for (String id : ids) {
            IViewPart view = Workbench
                    .ui(() -> Workbench.page().showView(id, null, IWorkbenchPage.VIEW_ACTIVATE));
            // What a view shows is made after it has opened.
            Workbench.waitFor("the focus in " + id + ", with help", () -> {
                Control focus = view.getSite().getShell().getDisplay().getFocusControl();
                return focus != null && topics(focus) > 0;
            });
            Workbench.ui(() -> {
                var manager = (org.eclipse.jface.action.ToolBarManager) view.getViewSite().getActionBars()
                        .getToolBarManager();
                ToolBar bar = manager.getControl();
                want(bar != null && bar.getItemCount() > 0, id + " has no tool bar");
                for (ToolItem item : bar == null ? new ToolItem[0] : bar.getItems()) {
                    want((item.getStyle() & SWT.SEPARATOR) != 0 || item.getControl() != null
                            || item.getToolTipText() != null && !item.getToolTipText().isBlank(),
                            id + " has a button without a word: " + item);
                }
                return null;
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyCommandHasNameDescriptionAndHandler() {
        List<String> ids = ids("org.eclipse.ui.commands", "command");
        assertTrue(ids.size() >= 8, ids.toString());
        List<String> handled = Arrays.stream(elements("org.eclipse.ui.handlers"))
                .map(each -> each.getAttribute("commandId")).toList();
        var commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        for (String id : ids) {
            Workbench.ui(() -> {
                Command command = commands.getCommand(id);
                want(!command.getName().isBlank() && !command.getDescription().isBlank(), id + " says nothing");
                want(command.getCategory().getName().equals("Symbian Demand Paging"), id + " has no category");
                want(handled.contains(id), id + " has no handler");
                return null;
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyPreferencePageOpensWithHelpAndCanBeFound() {
        for (String id : ids("org.eclipse.ui.preferencePages", "page")) {
            PreferenceDialog dialog = Workbench.ui(() -> {
                var made = PreferencesUtil.createPreferenceDialogOn(Workbench.windowShell(), id, new String[] { id },
                        null);
                made.setBlockOnOpen(false);
                made.open();
                return made;
            });
            Workbench.ui(() -> {
                var page = (org.eclipse.jface.preference.PreferencePage) dialog.getSelectedPage();
                want(topics(page.getControl()) > 0, id + " has no help");
                dialog.close();
                return null;
            });
        }
        for (IConfigurationElement page : elements("org.eclipse.ui.preferencePages")) {
            want(page.getChildren("keywordReference").length > 0, page.getAttribute("id") + " cannot be searched for");
        }
        assertEquals(List.of(), wrong);
    }

    /** How many pages F1 offers for a control: that of the nearest control around it that has a context. */
    private static int topics(Control control) {
        for (Control at = control; at != null; at = at.getParent()) {
            if (at.getData(HELP_KEY) instanceof String id && id.startsWith("org.pagewright")) {
                IContext context = HelpSystem.getContext(id);
                return context == null ? 0 : context.getRelatedTopics().length;
            }
        }
        return control instanceof Composite all
                ? Widgets.all(all, Control.class, c -> c.getData(HELP_KEY) instanceof String id
                        && id.startsWith("org.pagewright") && HelpSystem.getContext(id) != null).size()
                : 0;
    }

    private static boolean within(Control control, Control around) {
        for (Control at = control; at != null; at = at.getParent()) {
            if (at == around) {
                return true;
            }
        }
        return false;
    }

    private static List<String> ids(String point, String element) {
        return Arrays.stream(elements(point)).filter(each -> each.getName().equals(element))
                .map(each -> each.getAttribute("id")).toList();
    }

    private static IConfigurationElement[] elements(String point) {
        return Arrays.stream(Platform.getExtensionRegistry().getConfigurationElementsFor(point))
                .filter(each -> each.getContributor().getName().equals(OURS)).toArray(IConfigurationElement[]::new);
    }

    private void want(boolean condition, String otherwise) {
        if (!condition) {
            wrong.add(otherwise);
        }
    }
}
