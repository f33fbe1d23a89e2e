// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

/** What a chip is asked for. */
public enum NandOperation {
    READ("read"), PROGRAM("program"), ERASE("erase"), COPY_BACK("copy back"),
    /** Concerns the chip as a whole, no block. */
    READ_PARAMETER_PAGE("read the parameter page");

    private final String verb;

    NandOperation(String verb) {
        this.verb = verb;
    }

    /** The verb in a sentence. */
    public String verb() {
        return verb;
    }
}
