// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.swtbot;

import org.eclipse.swtbot.eclipse.finder.SWTWorkbenchBot;
import org.eclipse.swtbot.eclipse.finder.widgets.SWTBotView;
import org.eclipse.swtbot.swt.finder.waits.DefaultCondition;

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
        waitFor(() -> summary().contains(piece), () -> title + " shows " + summary() + " and not " + piece);
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

    void waitForRows(java.util.function.IntPredicate fits, String what) {
        waitFor(() -> fits.test(rows()), () -> title + " has " + rows() + " rows and not " + what);
    }

    void press(String tooltip) {
        view().toolbarPushButton(tooltip).click();
    }

    private void waitFor(java.util.function.BooleanSupplier condition, java.util.function.Supplier<String> otherwise) {
        bot.waitUntil(new DefaultCondition() {
            @Override
            public boolean test() {
                return condition.getAsBoolean();
            }

            @Override
            public String getFailureMessage() {
                return otherwise.get();
            }
        });
    }

    private SWTBotView view() {
        SWTBotView view = bot.viewByTitle(title);
        view.show();
        return view;
    }
}
