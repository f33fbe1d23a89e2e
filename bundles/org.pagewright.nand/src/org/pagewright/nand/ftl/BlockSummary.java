// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The journal entry of a closed block, in its last page: the wear of the block and the logical page of every other
 * page. With it a power-up scan needs one read per closed block, and a page that cannot be read any more is still known
 * by name.
 *
 * <pre>
 * 0 .. 3  "PWSM"
 * 4 .. 7  erases of the block
 * 8 ..    three bytes per page: logical page, or FFFFFFh for a page left unused
 * </pre>
 */
record BlockSummary(int erases, int[] logicalPages) {
    private static final int MAGIC = 0x4D535750;
    private static final int HEADER_BYTES = 8;

    static int bytes(int pagesPerBlock) {
        return HEADER_BYTES + 3 * (pagesPerBlock - 1);
    }

    byte[] encode(int pageBytes) {
        byte[] page = new byte[pageBytes];
        Arrays.fill(page, (byte) -1);
        LittleEndian.put(page, 0, MAGIC, 4);
        LittleEndian.put(page, 4, erases, 4);
        for (int i = 0; i < logicalPages.length; i++) {
            LittleEndian.put(page, HEADER_BYTES + 3 * i, logicalPages[i], 3);
        }
        return page;
    }

    static @Nullable BlockSummary decode(byte[] page, int pagesPerBlock) {
        if (LittleEndian.get(page, 0, 4) != MAGIC) {
            return null;
        }
        int[] logical = new int[pagesPerBlock - 1];
        for (int i = 0; i < logical.length; i++) {
            logical[i] = LittleEndian.get(page, HEADER_BYTES + 3 * i, 3);
        }
        return new BlockSummary(LittleEndian.get(page, 4, 4), logical);
    }
}
