// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import java.util.Arrays;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.nand.part.NandPart;

/**
 * What survives in the silicon without power. A page's bytes are never changed in place, so a copy of the array shares
 * them and costs one reference per page.
 */
final class ChipArray {
    static final byte FACTORY_BAD = 1;
    static final byte GROWN_BAD = 2;
    static final byte HALF_ERASED = 4;
    static final byte MARKED_BAD = 8;

    /** Bytes of a page and its spare area; null is erased. Empty when no contents are kept. */
    final byte[] @Nullable [] contents;
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
    /** Pages whose bytes need no check. */
    final IntactPages intact;
    private final PagePool pool;
    /** Whether another chip or another page may hold the same bytes. */
    private boolean isShared;
    /** Reads of unstable bits so far; a copy goes on counting, so that it does not read the same bits again. */
    long unstableReads;

    ChipArray(NandPart part, boolean payload) {
        contents = new byte[payload ? part.pages() : 0][];
        partialPrograms = new byte[part.pages()];
        nextPage = new short[part.blocks()];
        blockState = new byte[part.blocks()];
        cycles = new int[part.blocks()];
        disturbingReads = new int[part.blocks()];
        programmedAtNanos = new long[part.blocks()];
        unstableBits = new TreeMap<>();
        intact = new IntactPages(contents.length);
        pool = new PagePool(part.rawPageBytes(), 2 * part.planes() * part.pagesPerBlock());
    }

    private ChipArray(ChipArray other) {
        contents = other.contents.clone();
        partialPrograms = other.partialPrograms.clone();
        nextPage = other.nextPage.clone();
        blockState = other.blockState.clone();
        cycles = other.cycles.clone();
        disturbingReads = other.disturbingReads.clone();
        programmedAtNanos = other.programmedAtNanos.clone();
        unstableReads = other.unstableReads;
        intact = new IntactPages(other.intact);
        isShared = true;
        pool = PagePool.none(other.pool);
        unstableBits = other.unstableBits.isEmpty() ? new TreeMap<>() : new TreeMap<>(other.unstableBits);
    }

    /** The same state, independent from now on. */
    ChipArray copy() {
        share();
        return new ChipArray(this);
    }

    /** From now on the bytes of a page may be held in several places, so that no array is used again. */
    void share() {
        isShared = true;
        pool.clear();
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
        if (contents.length > 0) {
            for (int page = first; page < first + pagesPerBlock; page++) {
                erasePage(page);
            }
        }
        if (!unstableBits.isEmpty()) {
            unstableBits.subMap(first, first + pagesPerBlock).clear();
        }
        nextPage[block] = 0;
        disturbingReads[block] = 0;
        blockState[block] &= ~HALF_ERASED;
    }

    /** An array for a page to be programmed, of any contents. */
    byte[] blankPage() {
        return pool.take();
    }

    private void erasePage(int page) {
        byte @Nullable [] old = contents[page];
        if (old == null) {
            return;
        }
        // Pages of an encoder belong to the chip; of others somebody may still hold the array.
        if (!isShared && intact.isMarked(page)) {
            pool.give(old);
        }
        contents[page] = null;
        intact.remove(page);
    }
}
