// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.charts;

/**
 * One line of a chart.
 *
 * @param name   what it counts
 * @param values one value for each time of the chart; NaN where nothing was counted
 */
public record ChartLine(String name, double[] values) {
}
