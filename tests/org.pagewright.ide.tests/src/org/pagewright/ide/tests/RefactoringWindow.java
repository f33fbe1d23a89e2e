// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import java.util.Arrays;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** A refactoring's window, opened by its command, as a person sees it. */
final class RefactoringWindow {
    private static final String MARK = "org.pagewright.test.refactoring";

    private final Shell shell;

    private RefactoringWindow(Shell shell) {
        this.shell = shell;
    }

    /** Runs a command on a selection and waits for the window it opens. */
    static RefactoringWindow open(String what, String commandId, Object... selected) {
        Shell[] before = Workbench.ui(() -> Display.getDefault().getShells());
        Display.getDefault().asyncExec(() -> execute(commandId, selected));
        Shell[] found = new Shell[1];
        Workbench.waitFor(what, () -> {
            for (Shell shell : Display.getDefault().getShells()) {
                if (shell.isVisible() && !shell.getText().isEmpty() && !Arrays.asList(before).contains(shell)) {
                    shell.setData(MARK, true);
                    found[0] = shell;
                }
            }
            return found[0] != null;
        });
        return new RefactoringWindow(found[0]);
    }

    private static void execute(String commandId, Object... selected) {
        var handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
        var commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        var state = handlers.createContextSnapshot(false);
        state.addVariable(ISources.ACTIVE_CURRENT_SELECTION_NAME, new StructuredSelection(selected));
        state.addVariable(ISources.ACTIVE_SHELL_NAME, Workbench.windowShell());
        state.removeVariable(ISources.ACTIVE_PART_NAME);
        try {
            handlers.executeCommandInContext(new ParameterizedCommand(commands.getCommand(commandId), null), null,
                    state);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static void closeAll() {
        Workbench.ui(() -> {
            for (Shell shell : Display.getDefault().getShells()) {
                if (!shell.isDisposed() && shell.getData(MARK) != null) {
                    shell.close();
                }
            }
            return null;
        });
    }

    void waitForText(String piece) {
        Workbench.waitFor(piece, () -> Widgets.says(shell, piece));
    }

    void waitForNoText(String piece) {
        Workbench.waitFor("no " + piece, () -> !Widgets.says(shell, piece));
    }

    void waitUntilClosed() {
        Workbench.waitFor("the window to close", shell::isDisposed);
    }

    /** Presses a button when it is enabled. */
    void press(String label) {
        Workbench.waitFor(label, () -> button(label).isEnabled());
        Display.getDefault().asyncExec(() -> button(label).notifyListeners(SWT.Selection, null));
        Workbench.ui(() -> null);
    }

    void screenshot(String name) {
        Screenshot.of(shell, name);
    }

    private Button button(String label) {
        return Widgets.find(shell, Button.class, b -> (b.getStyle() & SWT.PUSH) != 0 && b.isVisible()
                && b.getText().replace("&", "").startsWith(label));
    }
}
