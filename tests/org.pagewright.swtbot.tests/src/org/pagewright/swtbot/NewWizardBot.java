// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.swtbot;

import org.eclipse.swtbot.eclipse.finder.SWTWorkbenchBot;
import org.eclipse.swtbot.swt.finder.waits.Conditions;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotShell;

/** File > New > Other... and one of our wizards. */
final class NewWizardBot {
    private static final String CATEGORY = "Symbian Demand Paging";

    private final SWTWorkbenchBot bot;
    private final String name;

    NewWizardBot(SWTWorkbenchBot bot, String name) {
        this.bot = bot;
        this.name = name;
    }

    NewWizardBot open() {
        bot.menu("File").menu("New").menu("Other...").click();
        bot.shell("New").activate();
        bot.tree().expandNode(CATEGORY).select(name);
        bot.button("Next >").click();
        return this;
    }

    void type(String label, String text) {
        bot.textWithLabel(label).setText(text);
    }

    boolean canFinish() {
        return bot.button("Finish").isEnabled();
    }

    void finish() {
        SWTBotShell shell = bot.activeShell();
        bot.button("Finish").click();
        bot.waitUntil(Conditions.shellCloses(shell));
    }
}
