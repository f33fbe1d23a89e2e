// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.swtbot;

import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.widgetOfType;
import static org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory.withRegex;
import static org.hamcrest.Matchers.allOf;

import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swtbot.eclipse.finder.SWTWorkbenchBot;
import org.eclipse.ui.PlatformUI;

/** The window: perspectives, editors, the Edit menu, views. */
final class WorkbenchBot {
    private final SWTWorkbenchBot bot;

    WorkbenchBot(SWTWorkbenchBot bot) {
        this.bot = bot;
    }

    void closeWelcome() {
        Display.getDefault().syncExec(() -> {
            var intro = PlatformUI.getWorkbench().getIntroManager();
            if (intro.getIntro() != null) {
                intro.closeIntro(intro.getIntro());
            }
            PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell().forceActive();
        });
    }

    void openPerspective(String label) {
        bot.perspectiveByLabel(label).activate();
    }

    ExplorerBot explorer() {
        return new ExplorerBot(bot);
    }

    ProblemsBot problems() {
        return new ProblemsBot(bot);
    }

    /** One of the views that show a run. */
    RunViewBot runView(String title) {
        return new RunViewBot(bot, title);
    }

    DrivesBot drives() {
        return new DrivesBot(bot);
    }

    /** Opens a file by double click and returns its text. */
    String open(ExplorerBot explorer, String... path) {
        explorer.open(path);
        return editorText(path[path.length - 1]);
    }

    String editorText(String title) {
        return bot.editorByTitle(title).toTextEditor().getText();
    }

    /** Replaces the text of an open editor and saves it. */
    void edit(String title, String text) {
        var editor = bot.editorByTitle(title);
        editor.toTextEditor().setText(text);
        editor.save();
    }

    /** Edit > Undo, whatever it would undo. */
    void undo() {
        bot.menu("Edit").menu(allOf(widgetOfType(MenuItem.class), withRegex("&?Undo.*")), false, 0).click();
    }

    void waitUntil(String what, BooleanSupplier condition) {
        bot.waitUntil(new Awaited(condition, () -> "waited in vain for " + what));
    }
}
