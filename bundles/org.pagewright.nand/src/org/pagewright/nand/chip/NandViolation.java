// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

/**
 * A rule of the array that a caller broke; the operation was refused and changed nothing.
 *
 * @param rule      the rule
 * @param operation what was asked
 * @param block     the block
 * @param page      the page in the block, 0 for an erase
 * @param nowNanos  virtual time of the request
 * @param requester who asked
 */
public record NandViolation(NandRule rule, NandOperation operation, int block, int page, long nowNanos,
        String requester) {

    /** One sentence for a report. */
    public String sentence() {
        String place = operation == NandOperation.READ_PARAMETER_PAGE ? "" : " block " + block + ", page " + page;
        return "At " + nowNanos + " ns " + requester + " asked to " + operation.verb() + place + ": " + rule.meaning()
                + ".";
    }
}
