// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A page of the journal between two checkpoints: blocks that may be erased and written from now on, or that went bad.
 *
 * <pre>
 *  0 ..  3  "PWJN"
 *  4 ..  7  erases of the ring block that holds the page
 *  8 .. 11  sequence of the newest row at that time
 * 12 .. 15  number of blocks
 * 16 ..     per block its number (4) and its four bytes in the block table
 * </pre>
 */
record JournalPage(int lastSequence, int[] blocks, int[] words) {
    private static final int MAGIC = 0x4E4A5750;
    private static final int HEADER_BYTES = 16;
    private static final int ENTRY_BYTES = 8;

    /** How many blocks a page can name. */
    static int capacity(int pageBytes) {
        return (pageBytes - HEADER_BYTES) / ENTRY_BYTES;
    }

    byte[] encode(int pageBytes) {
        byte[] page = new byte[pageBytes];
        Arrays.fill(page, (byte) -1);
        LittleEndian.put(page, 0, MAGIC, 4);
        LittleEndian.put(page, 8, lastSequence, 4);
        LittleEndian.put(page, 12, blocks.length, 4);
        for (int i = 0; i < blocks.length; i++) {
            LittleEndian.put(page, HEADER_BYTES + i * ENTRY_BYTES, blocks[i], 4);
            LittleEndian.put(page, HEADER_BYTES + i * ENTRY_BYTES + 4, words[i], 4);
        }
        return page;
    }

    static @Nullable JournalPage decode(byte[] page) {
        int count = LittleEndian.get(page, 12, 4);
        if (LittleEndian.get(page, 0, 4) != MAGIC || count < 0 || count > capacity(page.length)) {
            return null;
        }
        int[] blocks = new int[count];
        int[] words = new int[count];
        for (int i = 0; i < count; i++) {
            blocks[i] = LittleEndian.get(page, HEADER_BYTES + i * ENTRY_BYTES, 4);
            words[i] = LittleEndian.get(page, HEADER_BYTES + i * ENTRY_BYTES + 4, 4);
        }
        return new JournalPage(LittleEndian.get(page, 8, 4), blocks, words);
    }
}
