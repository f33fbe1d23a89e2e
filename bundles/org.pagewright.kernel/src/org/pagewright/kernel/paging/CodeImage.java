// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import java.util.List;

import org.pagewright.model.KernelLimits;

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
 * @param pageOffsets     where each page begins in a compressed file, and where the last one ends; empty in a plain one
 */
public record CodeImage(String name, int drive, BlockMap blockMap, int textOffsetBytes, int textPages, int loadDelta,
        int relocationStep, List<Integer> pageOffsets) {

    /** A plain file. */
    public CodeImage(String name, int drive, BlockMap blockMap, int textOffsetBytes, int textPages, int loadDelta,
            int relocationStep) {
        this(name, drive, blockMap, textOffsetBytes, textPages, loadDelta, relocationStep, List.of());
    }

    /** Copies the list. */
    public CodeImage {
        pageOffsets = List.copyOf(pageOffsets);
    }

    /** How the pages are stored. */
    public PageCoding coding() {
        return pageOffsets.isEmpty() ? PageCoding.PLAIN : PageCoding.BYTE_PAIR;
    }

    /** Where the stored bytes of a page begin in the file. */
    public long pageOffset(int pageIndex) {
        return pageOffsets.isEmpty() ? textOffsetBytes + ((long) pageIndex << KernelLimits.PAGE_SHIFT)
                : pageOffsets.get(pageIndex);
    }

    /** Bytes that are stored of a page; the last one of a plain file can be short. */
    public int pageLength(int pageIndex) {
        long offset = pageOffset(pageIndex);
        return pageOffsets.isEmpty() ? (int) Math.min(KernelLimits.PAGE_BYTES, blockMap.lengthBytes() - offset)
                : (int) (pageOffsets.get(pageIndex + 1) - offset);
    }

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
