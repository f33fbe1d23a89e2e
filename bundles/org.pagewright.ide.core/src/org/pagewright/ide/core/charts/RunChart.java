// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.pagewright.ide.core.export.CsvText;

/**
 * One chart.
 *
 * @param kind       what it shows
 * @param timeMillis virtual time of every value, ascending
 * @param lines      its lines
 */
public record RunChart(ChartKind kind, double[] timeMillis, List<ChartLine> lines) {

    /** Copies the list. */
    public RunChart {
        lines = List.copyOf(lines);
    }

    /** The numbers, with a point as decimal separator in every language. */
    public String csv() {
        var rows = new ArrayList<List<String>>();
        var header = new ArrayList<String>();
        header.add("timeMillis"); //$NON-NLS-1$
        lines.forEach(line -> header.add(line.name()));
        rows.add(header);
        for (int i = 0; i < timeMillis.length; i++) {
            var row = new ArrayList<String>();
            row.add(number(timeMillis[i]));
            for (ChartLine line : lines) {
                row.add(number(line.values()[i]));
            }
            rows.add(row);
        }
        return CsvText.of(rows);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" //$NON-NLS-1$
                : String.format(Locale.ROOT, "%.6f", value).replaceFirst("\\.?0+$", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }
}
