// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.swtbot;

import org.eclipse.swtbot.eclipse.finder.SWTWorkbenchBot;
import org.eclipse.swtbot.swt.finder.waits.Conditions;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotShell;

/** The migration wizard. */
final class MigrateWizardBot {
    private static final int MOST_PAGES = 12;

    private final SWTWorkbenchBot bot;
    private final SWTBotShell shell;

    MigrateWizardBot(SWTWorkbenchBot bot) {
        this.bot = bot;
        this.shell = bot.shell("Migrate Media Driver to Demand Paging");
        shell.activate();
    }

    /** Goes through all pages as they are and finishes. */
    void acceptAllSteps() {
        bot.waitUntil(Conditions.widgetIsEnabled(bot.button("Next >"))); // the header is found
        for (int page = 0; page < MOST_PAGES && bot.button("Next >").isEnabled(); page++) {
            bot.button("Next >").click();
            bot.waitUntil(Conditions.widgetIsEnabled(bot.button("Finish")));
        }
        bot.button("Finish").click();
        bot.waitUntil(Conditions.shellCloses(shell));
    }
}
