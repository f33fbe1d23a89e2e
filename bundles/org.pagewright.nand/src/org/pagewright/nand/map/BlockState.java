// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.map;

/** What a block can be used for. */
public enum BlockState {
    /** Nothing is programmed. */
    FREE,
    /** Some pages are programmed, others can still be. */
    PARTLY,
    /** Every page is programmed. */
    FULL,
    /** It carries a bad-block mark. */
    BAD
}
