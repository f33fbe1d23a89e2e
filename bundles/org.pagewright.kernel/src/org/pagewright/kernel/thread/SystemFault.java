// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.thread;

/**
 * The whole system stops (fact sheet 10.3).
 *
 * @param category fault category, such as {@code DEMAND-PAGING}
 * @param number   fault number
 * @param sentence what happened, in words
 */
public record SystemFault(String category, int number, String sentence) {
    /** {@code DEMAND-PAGING 4}. */
    public String id() {
        return category + " " + number;
    }
}
