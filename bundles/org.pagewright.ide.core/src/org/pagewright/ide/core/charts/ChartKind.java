// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.charts;

/** The charts of a run. */
public enum ChartKind {
    /** Faults and page-ins in each step. */
    FAULTS(Messages.Faults_title, Messages.Faults_unit),
    /** Mean time of a page-in in each step. */
    LATENCY(Messages.Latency_title, Messages.Latency_unit),
    /** Sizes of the live lists. */
    LIVE_LIST(Messages.LiveList_title, Messages.LiveList_unit),
    /** Bytes programmed for each byte asked to be written, so far. */
    WRITE_AMPLIFICATION(Messages.Write_title, Messages.Write_unit);

    private final String title;
    private final String unit;

    ChartKind(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /** Title of the chart. */
    public String title() {
        return title;
    }

    /** Unit of its values; may name the step as {@code {0}}. */
    public String unit() {
        return unit;
    }
}
