// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import org.eclipse.jdt.annotation.Nullable;

/** Watches a chip, for power-cut campaigns: the chip can be forked here as it is just before the operation. */
@FunctionalInterface
public interface OperationHook {

    /**
     * An operation is about to change the array.
     *
     * @param operation program or erase
     * @param raw       the bytes to program, null for an erase or without contents
     */
    void before(NandOperation operation, int block, int page, byte @Nullable [] raw);
}
