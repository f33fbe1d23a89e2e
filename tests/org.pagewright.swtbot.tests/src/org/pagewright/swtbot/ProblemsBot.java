// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.swtbot;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swtbot.eclipse.finder.SWTWorkbenchBot;
import org.eclipse.swtbot.eclipse.finder.widgets.SWTBotView;
import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;
import org.eclipse.swtbot.swt.finder.utils.SWTBotPreferences;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotShell;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTreeItem;

/** The Problems view and its quick fix window. */
final class ProblemsBot {
    private static final int TRIES = 5;

    private final SWTWorkbenchBot bot;

    ProblemsBot(SWTWorkbenchBot bot) {
        this.bot = bot;
    }

    void waitForRow(String piece) {
        bot.waitUntil(new Awaited(() -> find(piece) != null, () -> "no problem with " + piece + " but " + rows()));
    }

    /** Takes the first fix that is offered. */
    void quickFix(String piece) {
        openQuickFix(piece, TRIES);
        SWTBotShell shell = bot.shell("Quick Fix");
        shell.activate();
        bot.button("Finish").click();
    }

    /** The view fills itself anew after a check, which takes the row and its menu away. */
    private void openQuickFix(String piece, int tries) {
        long timeout = SWTBotPreferences.TIMEOUT;
        for (int left = tries; left > 0; left--) {
            SWTBotPreferences.TIMEOUT = timeout / tries;
            try {
                SWTBotTreeItem row = Objects.requireNonNull(find(piece), piece);
                row.select();
                row.contextMenu("Quick Fix").click();
                return;
            } catch (WidgetNotFoundException e) {
                if (left == 1) {
                    throw e;
                }
            } finally {
                SWTBotPreferences.TIMEOUT = timeout;
            }
        }
    }

    private List<String> rows() {
        return Arrays.stream(view().bot().tree().getAllItems())
                .flatMap(group -> Stream.concat(Stream.of(group.getText()),
                        Arrays.stream(group.getItems()).map(SWTBotTreeItem::getText)))
                .toList();
    }

    private @Nullable SWTBotTreeItem find(String piece) {
        for (SWTBotTreeItem group : view().bot().tree().getAllItems()) {
            group.expand();
            for (SWTBotTreeItem row : group.getItems()) {
                if (row.getText().contains(piece)) {
                    return row;
                }
            }
        }
        return null;
    }

    /** By id: its title tells how many problems there are. */
    private SWTBotView view() {
        SWTBotView view = bot.viewById("org.eclipse.ui.views.ProblemView");
        view.show();
        return view;
    }
}
