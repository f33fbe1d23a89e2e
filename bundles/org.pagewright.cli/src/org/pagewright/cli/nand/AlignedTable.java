// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.nand;

import java.io.PrintWriter;
import java.util.List;

/** Columns as wide as their longest text: names to the left, figures to the right. */
public final class AlignedTable {
    private AlignedTable() {
    }

    /** Prints rows of equal length; the first {@code names} columns hold names. */
    public static void print(PrintWriter out, List<List<String>> rows, int names) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String text = row.get(column);
                String blank = " ".repeat(widths[column] - text.length());
                line.append(column == 0 ? "" : "  ").append(column < names ? text + blank : blank + text);
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
