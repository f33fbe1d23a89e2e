// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.PlatformUI;

/** A wizard as a person sees it: fields by their labels, buttons by their texts. */
public final class WizardWindow {
    private final WizardDialog dialog;

    private WizardWindow(WizardDialog dialog) {
        this.dialog = dialog;
    }

    /** Opens a New wizard on a selection. */
    public static WizardWindow open(INewWizard wizard, Object... selected) {
        WizardWindow window = show(wizard, selected);
        settle();
        return window;
    }

    /** Opens a New wizard on a selection and waits for nothing. */
    static WizardWindow show(INewWizard wizard, Object... selected) {
        wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(selected));
        return show(wizard);
    }

    static WizardWindow open(IWizard wizard) {
        WizardWindow window = show(wizard);
        settle();
        return window;
    }

    /** Opens a wizard and waits for nothing. */
    static WizardWindow show(IWizard wizard) {
        return Workbench.ui(() -> {
            var dialog = new WizardDialog(Workbench.windowShell(), wizard);
            dialog.setBlockOnOpen(false);
            dialog.open();
            return new WizardWindow(dialog);
        });
    }

    /** Closes it, if it is still open. */
    void close() {
        Workbench.ui(dialog::close);
    }

    boolean isOpen() {
        return Workbench.ui(() -> dialog.getShell() != null && !dialog.getShell().isDisposed());
    }

    String message() {
        return Workbench.ui(() -> dialog.getCurrentPage().getMessage());
    }

    String error() {
        return Workbench.ui(() -> dialog.getCurrentPage().getErrorMessage());
    }

    String page() {
        return Workbench.ui(() -> dialog.getCurrentPage().getName());
    }

    /** Waits for what pages find out in the background. */
    private static void settle() {
        if (Display.getCurrent() == null) {
            JobWatch.settle();
        }
    }

    /** Types into the field after a label, and waits for what follows from it. */
    public void type(String label, String text) {
        enter(label, text);
        settle();
    }

    /** Types into the field after a label and waits for nothing. */
    void enter(String label, String text) {
        Workbench.ui(() -> {
            Control field = labelled(label);
            if (field instanceof Combo combo) {
                combo.setText(text);
            } else {
                ((Text) field).setText(text);
            }
            return null;
        });
    }

    String value(String label) {
        return Workbench.ui(
                () -> labelled(label) instanceof Combo combo ? combo.getText() : ((Text) labelled(label)).getText());
    }

    List<String> choices(String label) {
        return Workbench.ui(() -> List.of(((Combo) labelled(label)).getItems()));
    }

    /** The preview's text. */
    String preview() {
        return Workbench.ui(() -> Widgets.find(content(), StyledText.class, Control::isVisible).getText());
    }

    /** Whether any text on the page contains a piece; ask on the UI thread. */
    boolean shows(String piece) {
        try {
            Widgets.find(content(), StyledText.class, t -> t.isVisible() && t.getText().contains(piece));
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }

    /** The first column of the table, with a star on what is ticked. */
    List<String> rows() {
        return Workbench.ui(() -> Arrays.stream(table().getItems())
                .map(item -> item.getText() + (item.getChecked() ? "*" : "")).toList());
    }

    /** Clicks on a row of the table. */
    void select(String row) {
        Workbench.ui(() -> {
            for (TableItem item : table().getItems()) {
                if (item.getText().equals(row)) {
                    table().setSelection(item);
                    table().notifyListeners(SWT.Selection, null);
                }
            }
            return null;
        });
    }

    /** Presses a button, whether a check box or a button of the dialog; nobody waits for what it does. */
    void press(String label) {
        Display.getDefault().asyncExec(() -> {
            Button button = button(label);
            if ((button.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0) {
                button.setSelection(!button.getSelection());
            }
            button.notifyListeners(SWT.Selection, null);
        });
        Workbench.ui(() -> null);
    }

    boolean enabled(String label) {
        return Workbench.ui(() -> isOpenNow() && button(label).isEnabled());
    }

    /** Presses Next and waits for the page to change. */
    void next() {
        assertOneControlForEachMnemonic();
        String before = page();
        Workbench.waitFor("Next to be enabled on " + before, () -> button("Next").isEnabled());
        press("Next");
        Workbench.waitFor("the page after " + before, () -> !dialog.getCurrentPage().getName().equals(before));
        settle();
    }

    /** Presses Finish and waits for the window to close. */
    public void finish() {
        assertOneControlForEachMnemonic();
        Workbench.waitFor("Finish to be enabled", () -> button("Finish").isEnabled());
        press("Finish");
        Workbench.waitFor("the wizard to close", () -> !isOpenNow());
    }

    /** Presses Finish, and once more on the page of warnings that this may lead to. */
    public void finishDespiteWarnings() {
        String before = page();
        Workbench.waitFor("Finish to be enabled", () -> button("Finish").isEnabled());
        press("Finish");
        Workbench.waitFor("the wizard to close or to warn",
                () -> !isOpenNow() || !dialog.getCurrentPage().getName().equals(before));
        if (isOpen()) {
            finish();
        }
    }

    void screenshot(String name) {
        Screenshot.of(Workbench.ui(dialog::getShell), name);
    }

    /** On pages of ours every Alt key leads to one control; the buttons of the window count too. */
    private void assertOneControlForEachMnemonic() {
        Workbench.ui(() -> {
            if (dialog.getCurrentPage() instanceof UserInputWizardPage page && Ours.is(page.getClass().getName())) {
                var keys = new TreeMap<Character, String>();
                Widgets.all(dialog.getShell(), Control.class, Control::isVisible).forEach(control -> {
                    String text = control instanceof Button b ? b.getText()
                            : control instanceof Label l ? l.getText() : "";
                    char key = Character.toLowerCase(LegacyActionTools.extractMnemonic(text));
                    String other = key == LegacyActionTools.MNEMONIC_NONE ? null : keys.put(key, text);
                    assertNull(other, () -> "on " + page.getName() + " two controls have the key " + key + ": " + text);
                });
            }
            return null;
        });
    }

    private boolean isOpenNow() {
        return dialog.getShell() != null && !dialog.getShell().isDisposed();
    }

    Composite content() {
        return (Composite) dialog.getCurrentPage().getControl();
    }

    private Table table() {
        return Widgets.find(content(), Table.class, t -> true);
    }

    private Button button(String label) {
        return Widgets.find(dialog.getShell(), Button.class,
                b -> b.isVisible() && plain(b.getText()).startsWith(label));
    }

    /** The field after a label. */
    private Control labelled(String label) {
        Label caption = Widgets.find(content(), Label.class, l -> l.isVisible() && plain(l.getText()).equals(label));
        Control[] siblings = caption.getParent().getChildren();
        return siblings[Arrays.asList(siblings).indexOf(caption) + 1];
    }

    private static String plain(String text) {
        return text.replace("&", "").replace("< ", "");
    }
}
