// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model;

/**
 * A place in a text.
 *
 * @param line   line, from 1
 * @param column column in characters, from 1
 * @param offset character offset, from 0
 * @param length length in characters
 */
public record SourceRange(int line, int column, int offset, int length) {

    /** The place of a finding that belongs to the whole file. */
    public static final SourceRange FILE = new SourceRange(1, 1, 0, 0);
}
