// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ecc;

/**
 * What the code found in one page.
 *
 * @param correctedBits  bits repaired in all steps
 * @param worstStepBits  most bits repaired in one step
 * @param dirtySteps     steps with errors, which take time to correct
 * @param isReadable     whether every step could be corrected
 */
public record PageDecoding(int correctedBits, int worstStepBits, int dirtySteps, boolean isReadable) {
    /** A page without an error. */
    public static final PageDecoding CLEAN = new PageDecoding(0, 0, 0, true);
}
