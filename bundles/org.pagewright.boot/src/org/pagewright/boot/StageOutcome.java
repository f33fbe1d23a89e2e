// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

/**
 * One boot stage (fact sheet 12).
 *
 * @param number     1 to 10; 11 is the workload
 * @param name       what happens
 * @param startNanos virtual start
 * @param endNanos   virtual end; of an unfinished stage, the end of the run
 * @param finished   whether it came to its end
 * @param faults     page faults in it
 * @param pageIns    page-ins in it
 */
public record StageOutcome(int number, String name, long startNanos, long endNanos, boolean finished, long faults,
        long pageIns) {
}
