// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.swtbot;

import java.util.List;

import org.eclipse.swtbot.eclipse.finder.SWTWorkbenchBot;
import org.eclipse.swtbot.swt.finder.waits.Conditions;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotShell;

/** Run > Run Configurations... with one of our configurations. */
final class LaunchDialogBot {
    static final List<String> TABS = List.of("Main", "Kernel", "NAND", "Workload", "Trace", "Common");

    private final SWTWorkbenchBot bot;
    private final SWTBotShell shell;

    LaunchDialogBot(SWTWorkbenchBot bot, String configuration) {
        this.bot = bot;
        bot.menu("Run").menu("Run Configurations...").click();
        shell = bot.shell("Run Configurations");
        shell.activate();
        bot.tree().expandNode("Simulated Paging Boot").select(configuration);
    }

    void openTab(String label) {
        bot.cTabItem(label).activate();
    }

    boolean canRun() {
        return bot.button("Run").isEnabled();
    }

    /** Types into a field of the tab that is open. */
    void type(String label, String text) {
        bot.textWithLabel(label).setText(text);
    }

    void run() {
        bot.button("Run").click();
        bot.waitUntil(Conditions.shellCloses(shell));
    }
}
