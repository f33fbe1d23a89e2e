// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

/** Turns the data of a page into what the cells hold, as the engine of a code does. Not for use by two threads. */
public interface PageEncoder {
    /** A number that stands for the layout of code and tag; encoders of one number write the same bytes. */
    int encoder();

    /** Fills in the spare area for the data that the main area holds, whatever was in the spare area before. */
    void finish(byte[] raw);
}
