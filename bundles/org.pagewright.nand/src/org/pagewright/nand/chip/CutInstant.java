// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

/** How far an operation was when the power failed (nand-simulation 5). */
public enum CutInstant {
    /** Command and data are on the bus; the array has not started. */
    TRANSFER,
    /** The array has just started: nearly nothing is done, but some bits are undecided. */
    EARLY,
    /** Part of the bits are done. */
    MIDDLE,
    /** Nearly all is done, but some bits are undecided. */
    LATE
}
