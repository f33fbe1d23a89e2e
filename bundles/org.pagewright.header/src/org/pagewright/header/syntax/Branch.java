// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.syntax;

import org.eclipse.jdt.annotation.Nullable;

/**
 * One alternative of a conditional: what follows an {@code #if}, {@code #elif} or {@code #else}.
 *
 * @param condition the text that opens it as written, such as {@code #ifdef __NAND_DATA_PAGING__}
 * @param first     offset of the conditional's first directive; equal for all its branches
 * @param index     0 for the first branch
 * @param enclosing the branch the conditional stands in; null at the top of the file
 */
public record Branch(String condition, int first, int index, @Nullable Branch enclosing) {

    /** Identity: the nesting above is the same whenever the place is the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Branch that && first == that.first && index == that.index;
    }

    @Override
    public int hashCode() {
        return 31 * first + index;
    }
}
