// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

/** How an operation ended. */
public enum NandStatus {
    /** Done. */
    OK,
    /** Read, with bits corrected. */
    CORRECTED,
    /** Read, but the code could not correct the data. */
    UNCORRECTABLE,
    /** The status register reports a failed program or erase; the block is to be retired. */
    FAILED,
    /** Done, but the chip never signalled ready: the caller runs into its timeout. */
    NO_COMPLETION,
    /** A rule was broken; nothing happened. */
    REFUSED
}
