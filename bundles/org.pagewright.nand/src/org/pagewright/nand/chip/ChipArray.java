// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import java.util.Arrays;
import java.util.TreeMap;

import org.pagewright.nand.part.NandPart;

/**
 * What survives in the silicon without power. A page's bytes are never changed in place, so a copy of the array shares
 * them and costs a few bytes per page.
 */
final class ChipArray {
    static final byte FACTORY_BAD = 1;
    static final byte GROWN_BAD = 2;
    static final byte HALF_ERASED = 4;
    static final byte MARKED_BAD = 8;

    /** What the pages hold. */
    final StoredPages pages;
    /** Partial programs since the last erase. */
    final byte[] partialPrograms;
    /** First page of a block that may still be programmed. */
    final short[] nextPage;
    final byte[] blockState;
    final int[] cycles;
    /** Reads of the block since its last erase. */
    final int[] disturbingReads;
    /** Virtual time of the first program since the last erase, for retention. */
    final long[] programmedAtNanos;
    /** Pages with bits that read differently each time, and how many. */
    final TreeMap<Integer, Integer> unstableBits;
    /** Reads of unstable bits so far; a copy goes on counting, so that it does not read the same bits again. */
    long unstableReads;

    ChipArray(NandPart part, boolean payload) {
        pages = new StoredPages(part, payload);
        partialPrograms = new byte[part.pages()];
        nextPage = new short[part.blocks()];
        blockState = new byte[part.blocks()];
        cycles = new int[part.blocks()];
        disturbingReads = new int[part.blocks()];
        programmedAtNanos = new long[part.blocks()];
        unstableBits = new TreeMap<>();
    }

    private ChipArray(ChipArray other) {
        pages = other.pages.copy();
        partialPrograms = other.partialPrograms.clone();
        nextPage = other.nextPage.clone();
        blockState = other.blockState.clone();
        cycles = other.cycles.clone();
        disturbingReads = other.disturbingReads.clone();
        programmedAtNanos = other.programmedAtNanos.clone();
        unstableReads = other.unstableReads;
        unstableBits = other.unstableBits.isEmpty() ? new TreeMap<>() : new TreeMap<>(other.unstableBits);
    }

    /** The same state, independent from now on. */
    ChipArray copy() {
        return new ChipArray(this);
    }

    /** What was now is time 0; an operation that was under way has ended. */
    void restart(long nowNanos) {
        for (int block = 0; block < programmedAtNanos.length; block++) {
            programmedAtNanos[block] = Math.min(0, programmedAtNanos[block] - nowNanos);
        }
    }

    boolean has(int block, int stateBit) {
        return (blockState[block] & stateBit) != 0;
    }

    void set(int block, int stateBit) {
        blockState[block] |= (byte) stateBit;
    }

    /** All cells of the block at 1, nothing programmed. */
    void eraseBlock(int block, int pagesPerBlock) {
        int first = block * pagesPerBlock;
        if (nextPage[block] != 0) {
            Arrays.fill(partialPrograms, first, first + pagesPerBlock, (byte) 0);
        }
        if (pages.areKept()) {
            for (int page = first; page < first + pagesPerBlock; page++) {
                pages.erase(page);
            }
        }
        if (!unstableBits.isEmpty()) {
            unstableBits.subMap(first, first + pagesPerBlock).clear();
        }
        nextPage[block] = 0;
        disturbingReads[block] = 0;
        blockState[block] &= ~HALF_ERASED;
    }
}
