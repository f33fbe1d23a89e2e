// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.bench;

/** A page list without bounds, counters or growth: what the product's lists are measured against. */
interface IdealLoop {
    /** Runs the references of one block. */
    void run(int[] pages, int from, int to);

    /** References whose page was not in RAM, so far. */
    long faults();
}
