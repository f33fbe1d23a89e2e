// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.swtbot;

import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swtbot.eclipse.finder.SWTWorkbenchBot;
import org.eclipse.swtbot.eclipse.finder.widgets.SWTBotView;
import org.eclipse.swtbot.swt.finder.waits.DefaultCondition;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotShell;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTreeItem;

/** The Problems view and its quick fix window. */
final class ProblemsBot {
    private final SWTWorkbenchBot bot;

    ProblemsBot(SWTWorkbenchBot bot) {
        this.bot = bot;
    }

    void waitForRow(String piece) {
        bot.waitUntil(new DefaultCondition() {
            @Override
            public boolean test() {
                return find(piece) != null;
            }

            @Override
            public String getFailureMessage() {
                return "no problem with " + piece;
            }
        });
    }

    /** Takes the first fix that is offered. */
    void quickFix(String piece) {
        SWTBotTreeItem row = Objects.requireNonNull(find(piece), piece);
        row.select();
        row.contextMenu("Quick Fix").click();
        SWTBotShell shell = bot.shell("Quick Fix");
        shell.activate();
        bot.button("Finish").click();
    }

    private @Nullable SWTBotTreeItem find(String piece) {
        SWTBotView view = bot.viewByTitle("Problems");
        view.show();
        for (SWTBotTreeItem group : view.bot().tree().getAllItems()) {
            group.expand();
            for (SWTBotTreeItem row : group.getItems()) {
                if (row.getText().contains(piece)) {
                    return row;
                }
            }
        }
        return null;
    }
}
