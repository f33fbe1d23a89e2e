// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model.edit;

/**
 * Replaces a range of characters.
 *
 * @param offset first character, from 0
 * @param length characters removed
 * @param text   characters inserted
 */
public record TextEdit(int offset, int length, String text) {

    /** Rejects negative ranges. */
    public TextEdit {
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException("negative range " + offset + "+" + length);
        }
    }

    /** First character after the replaced range. */
    public int end() {
        return offset + length;
    }
}
