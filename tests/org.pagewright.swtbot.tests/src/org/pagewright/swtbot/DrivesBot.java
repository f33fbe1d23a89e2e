// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.swtbot;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swtbot.eclipse.finder.SWTWorkbenchBot;
import org.eclipse.swtbot.eclipse.finder.widgets.SWTBotView;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTable;

/** The Paging Drives view. */
final class DrivesBot {
    private static final Pattern ENDED = Pattern.compile("\\(run (\\d+)\\)");

    private final SWTWorkbenchBot bot;

    DrivesBot(SWTWorkbenchBot bot) {
        this.bot = bot;
    }

    /** Presses Boot and waits for the end; hands back the number of the run. */
    String boot() {
        String before = summary();
        view().toolbarPushButton("Boots the simulated board with the header shown here").click();
        bot.waitUntil(new Awaited(() -> !summary().equals(before) && ENDED.matcher(summary()).find(),
                () -> "no boot has ended: " + summary()));
        Matcher ended = ENDED.matcher(summary());
        return ended.find() ? ended.group(1) : "";
    }

    /** Waits until some drive shows page-ins. */
    void waitForPageIns() {
        bot.waitUntil(new Awaited(this::hasPageIns, () -> "no drive shows page-ins: " + row("2")));
    }

    private boolean hasPageIns() {
        SWTBotTable table = table();
        int column = column(table, "Page-ins");
        for (int row = 0; row < table.rowCount(); row++) {
            if (table.cell(row, column).matches("[1-9][0-9,]*")) {
                return true;
            }
        }
        return false;
    }

    /** The line above the table. */
    String summary() {
        return view().bot().clabel(0).getText();
    }

    void waitForSummary(String piece) {
        bot.waitUntil(new Awaited(() -> summary().contains(piece),
                () -> "the drives view shows " + summary() + " and not " + piece));
    }

    void filter(String words) {
        view().bot().textWithLabel("Filter:").setText(words);
    }

    int rows() {
        return table().rowCount();
    }

    /** The cells of a drive's row. */
    String row(String drive) {
        SWTBotTable table = table();
        for (int row = 0; row < table.rowCount(); row++) {
            if (table.cell(row, 0).contains(drive)) {
                String[] cells = new String[table.columnCount()];
                for (int column = 0; column < cells.length; column++) {
                    cells[column] = table.cell(row, column);
                }
                return Arrays.toString(cells);
            }
        }
        return "";
    }

    /** The column of a cell's text; what a person sees may be in another order. */
    private static int column(SWTBotTable table, String header) {
        return UIThreadRunnable.syncExec(() -> {
            TableColumn[] columns = table.widget.getColumns();
            int column = 0;
            while (!columns[column].getText().equals(header)) {
                column++;
            }
            return column;
        });
    }

    private SWTBotTable table() {
        return view().bot().table();
    }

    private SWTBotView view() {
        SWTBotView view = bot.viewByTitle("Paging Drives");
        view.show();
        return view;
    }
}
