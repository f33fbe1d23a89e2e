// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

/**
 * An executable file on a local drive.
 *
 * @param name            file name
 * @param drive           local drive
 * @param blockMap        where the file lies
 * @param textOffsetBytes where the code begins in the file
 * @param textPages       pages of code
 * @param loadDelta       difference between load address and link address
 * @param relocationStep  every so many bytes a word is relocated; 0 for none
 */
public record CodeImage(String name, int drive, BlockMap blockMap, int textOffsetBytes, int textPages, int loadDelta,
        int relocationStep) {

    /** Adds the load delta to every relocated word of a page. */
    public void relocate(int pageIndex, byte[] page) {
        if (relocationStep == 0) {
            return;
        }
        for (int at = 0; at + 4 <= page.length; at += relocationStep) {
            int word = (page[at] & 0xFF) | (page[at + 1] & 0xFF) << 8 | (page[at + 2] & 0xFF) << 16
                    | page[at + 3] << 24;
            word += loadDelta;
            page[at] = (byte) word;
            page[at + 1] = (byte) (word >> 8);
            page[at + 2] = (byte) (word >> 16);
            page[at + 3] = (byte) (word >> 24);
        }
    }
}
