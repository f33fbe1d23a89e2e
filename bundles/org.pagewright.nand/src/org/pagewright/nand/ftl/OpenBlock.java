// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import org.pagewright.nand.chip.PairedPages;
import org.pagewright.nand.part.NandPart;

/**
 * All pages of a block without a readable summary. A page that cannot be read was either cut, as only the last page
 * written can be, with its pair on MLC, or it faded since; a page that faded is named by those behind it
 * ({@link PageLink}).
 */
final class OpenBlock {
    private static final int UNKNOWN = -1;

    private final int block;
    private final int dataPages;
    private final PairedPages pairs;
    private final PageFormat.Content[] contents;
    private final int[] links;
    private final int[] names;
    /** Names in the tags of pages that cannot be read, as far as the code vouches for them. */
    private final int[] tagNames;
    /** Bytes of the last page that can be read. */
    private final byte[] shown;
    private int lastReadable = -1;
    private int sequence;
    /** The bits that pages behind the first one tell of it. */
    private int sequenceMask;
    private int sequenceBytes;
    private int last = -1;

    OpenBlock(PageReader reader, NandPart part, int block) {
        this.block = block;
        int pages = part.pagesPerBlock();
        dataPages = pages - 1;
        pairs = new PairedPages(part);
        contents = new PageFormat.Content[pages];
        links = new int[dataPages];
        names = new int[dataPages];
        tagNames = new int[dataPages];
        shown = new byte[part.pageBytes()];
        for (int page = 0; page < pages; page++) {
            read(reader, page);
        }
        sequence = assembledSequence();
    }

    private void read(PageReader reader, int page) {
        PageFormat.Content content = reader.read(block, page);
        contents[page] = content;
        last = content == PageFormat.Content.ERASED ? last : page;
        if (page == dataPages) {
            return;
        }
        links[page] = reader.sequence();
        names[page] = content == PageFormat.Content.ERASED ? PageFormat.UNWRITTEN : UNKNOWN;
        tagNames[page] = UNKNOWN;
        if (isReadable(page)) {
            names[page] = reader.logicalPage();
            lastReadable = page;
            System.arraycopy(reader.buffer(), 0, shown, 0, shown.length);
        } else if (content == PageFormat.Content.UNREADABLE && reader.isTagReadable()) {
            tagNames[page] = reader.logicalPage();
        }
    }

    int block() {
        return block;
    }

    /** The sequence of its row, or -1 when too little of it is readable. */
    int sequence() {
        return sequence;
    }

    /** Whether it is so empty that it was surely open when the power went: any other block was full once. */
    boolean isYoung() {
        return last < dataPages / 2;
    }

    /** Whether the first page was surely complete once: another one follows. */
    boolean hasFollowers() {
        return last > 0;
    }

    /**
     * Whether {@link #guessSequence} makes sense: some pages can be read, and if it was full once, so that its erase may
     * have been cut, enough of them to tell an old sequence from the newest ones.
     */
    boolean hasGuess() {
        return sequenceMask != 0 && (last < dataPages || (sequenceMask & 0xFFFF) == 0xFFFF);
    }

    /** Takes the only sequence between these that what can be read of it allows. */
    void guessSequence(int above, int upTo) {
        int found = UNKNOWN;
        for (int candidate = above + 1; candidate <= upTo && sequence < 0; candidate++) {
            if ((candidate & sequenceMask) == sequenceBytes) {
                if (found >= 0) {
                    return;
                }
                found = candidate;
            }
        }
        sequence = sequence < 0 ? found : sequence;
    }

    /** A name known from elsewhere. */
    void learn(int page, int name) {
        names[page] = names[page] < 0 ? name : names[page];
    }

    /** Finds the names of pages that cannot be read, as far as the others tell. */
    void resolveNames() {
        boolean[] isRead = new boolean[dataPages];
        for (int page = 0; page < dataPages; page++) {
            isRead[page] = isMine(page);
            names[page] = isReadable(page) && !isRead[page] ? UNKNOWN : names[page];
        }
        PageLink.resolve(names, links, isRead);
        for (int page = 0; page < dataPages; page++) {
            if (names[page] < 0 && tagNames[page] >= 0 && PageLink.fits(page, links[page], sequence)) {
                names[page] = tagNames[page];
            }
        }
        PageLink.resolve(names, links, isRead);
    }

    int dataPages() {
        return dataPages;
    }

    /** Whether a page was read and belongs to the row of the block. */
    boolean isMine(int page) {
        return isReadable(page) && PageLink.fits(page, links[page], sequence);
    }

    /** Whether a page was complete once, and cannot be read any more. */
    boolean hasFaded(int page) {
        return contents[page] == PageFormat.Content.UNREADABLE && Math.max(page, pairs.upperOf(page)) < last;
    }

    /** The logical page or kind, or -1. */
    int name(int page) {
        return names[page];
    }

    /** The last page that can be read holds what it should, as far as anybody knows. */
    boolean isLastGood() {
        return contents[lastReadable] == PageFormat.Content.GOOD;
    }

    int lastReadable() {
        return lastReadable;
    }

    /** The bytes that the last readable page showed. */
    byte[] lastBytes() {
        return shown;
    }

    private boolean isReadable(int page) {
        return contents[page] == PageFormat.Content.GOOD || contents[page] == PageFormat.Content.LOST;
    }

    private int assembledSequence() {
        if (isReadable(0)) {
            return links[0];
        }
        for (int page = 1; page < dataPages; page++) {
            if (isReadable(page)) {
                int shift = Byte.SIZE * PageLink.bytePlace(page);
                sequenceMask |= 0xFF << shift;
                sequenceBytes |= (links[page] & 0xFF) << shift;
            }
        }
        return sequenceMask == -1 ? sequenceBytes : UNKNOWN;
    }
}
