// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.swtbot;

import java.util.function.IntPredicate;

import org.eclipse.swtbot.eclipse.finder.SWTWorkbenchBot;
import org.eclipse.swtbot.eclipse.finder.widgets.SWTBotView;

/** A view of one run: Boot Timeline, NAND Map or Paging Charts. */
final class RunViewBot {
    private final SWTWorkbenchBot bot;
    private final String title;

    RunViewBot(SWTWorkbenchBot bot, String title) {
        this.bot = bot;
        this.title = title;
    }

    /** The line above the view's content: which run, and how it ended. */
    String summary() {
        return view().bot().clabel(0).getText();
    }

    void waitForSummary(String piece) {
        bot.waitUntil(new Awaited(() -> summary().contains(piece),
                () -> title + " shows " + summary() + " and not " + piece));
    }

    /** Types into a field by its label. */
    void type(String label, String text) {
        view().bot().textWithLabel(label).setText(text);
    }

    void choose(String label, String item) {
        view().bot().comboBoxWithLabel(label).setSelection(item);
    }

    int rows() {
        return view().bot().table().rowCount();
    }

    void waitForRows(IntPredicate fits, String what) {
        bot.waitUntil(new Awaited(() -> fits.test(rows()), () -> title + " has " + rows() + " rows and not " + what));
    }

    void press(String tooltip) {
        view().toolbarPushButton(tooltip).click();
    }

    private SWTBotView view() {
        SWTBotView view = bot.viewByTitle(title);
        view.show();
        return view;
    }
}
