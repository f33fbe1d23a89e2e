// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

/**
 * The four bytes by which a page of the log says where it belongs. The first page of a block holds the sequence of its
 * row. Every other page p holds one byte of that sequence, byte (p - 1) mod 4, and three bytes of chain: the exclusive
 * or of the names of the pages one and three before it. So a page that fades is still known by name from those behind
 * it, even when three neighbours fade together, provided as many more were written behind them.
 */
final class PageLink {
    private static final int NAME_MASK = 0xFFFFFF;
    private static final int FAR = 3;

    private PageLink() {
    }

    /** What a page of a block that holds or will hold these names is to carry. */
    static int of(PageMap map, int firstPage, int page, int sequence) {
        if (page == 0) {
            return sequence;
        }
        int far = page < FAR ? 0 : map.logical(firstPage + page - FAR) & NAME_MASK;
        return sequenceByte(page, sequence) | (map.logical(firstPage + page - 1) & NAME_MASK ^ far) << Byte.SIZE;
    }

    /** Whether a page at this place, with this link, belongs to a row of this sequence. */
    static boolean fits(int page, int link, int sequence) {
        return page == 0 ? link == sequence : (link & 0xFF) == sequenceByte(page, sequence);
    }

    /** The byte of the sequence that a page behind the first holds. */
    static int bytePlace(int page) {
        return page - 1 & 3;
    }

    private static int sequenceByte(int page, int sequence) {
        return sequence >>> Byte.SIZE * bytePlace(page) & 0xFF;
    }

    /**
     * Finds names from the chains of other pages.
     *
     * @param names per page its name, or -1
     * @param links per page its link, of pages that can be read
     * @param isRead per page whether its link counts
     */
    static void resolve(int[] names, int[] links, boolean[] isRead) {
        for (boolean isNew = true; isNew;) {
            isNew = false;
            for (int page = 1; page < names.length; page++) {
                int far = page < FAR ? 0 : names[page - FAR];
                int near = names[page - 1];
                if (isRead[page] && near < 0 != far < 0) {
                    int chain = links[page] >>> Byte.SIZE;
                    names[near < 0 ? page - 1 : page - FAR] = chain ^ (near < 0 ? far : near);
                    isNew = true;
                }
            }
        }
    }
}
