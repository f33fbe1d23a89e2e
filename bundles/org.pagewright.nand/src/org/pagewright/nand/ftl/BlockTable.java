// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

/**
 * What the layer knows of each block beside its pages, in the four bytes a checkpoint stores: its erases, and whether
 * it is bad since delivery, went bad in use, was erased and not programmed since, or must be erased before the next
 * host request is served.
 */
final class BlockTable {
    private static final int GROWN_BAD = 1 << 31;
    private static final int FACTORY_BAD = 1 << 30;
    private static final int CLEAN = 1 << 29;
    private static final int SUSPECT = 1 << 28;
    private static final int ERASES = SUSPECT - 1;

    private final int[] words;

    BlockTable(int blocks) {
        words = new int[blocks];
    }

    int blocks() {
        return words.length;
    }

    /** The four bytes of a block. */
    int word(int block) {
        return words[block];
    }

    void setWord(int block, int word) {
        words[block] = word;
    }

    static boolean isBadWord(int word) {
        return (word & (GROWN_BAD | FACTORY_BAD)) != 0;
    }

    int erases(int block) {
        return words[block] & ERASES;
    }

    void setErases(int block, int erases) {
        words[block] = words[block] & ~ERASES | erases & ERASES;
    }

    /** An erase was tried: it wears the block even if it fails. */
    void countErase(int block) {
        setErases(block, erases(block) + 1);
    }

    boolean isBad(int block) {
        return isBadWord(words[block]);
    }

    void markFactoryBad(int block) {
        words[block] |= FACTORY_BAD;
    }

    /** The block failed in use and is never written again. */
    void retire(int block) {
        words[block] = words[block] & ~(CLEAN | SUSPECT) | GROWN_BAD;
    }

    boolean isClean(int block) {
        return has(block, CLEAN);
    }

    /** The block was just erased; whatever was suspect in it is gone. */
    void setClean(int block) {
        words[block] = words[block] & ~SUSPECT | CLEAN;
    }

    void setUsed(int block) {
        words[block] &= ~CLEAN;
    }

    boolean isSuspect(int block) {
        return has(block, SUSPECT);
    }

    void setSuspect(int block) {
        words[block] |= SUSPECT;
    }

    private boolean has(int block, int flag) {
        return (words[block] & flag) != 0;
    }
}
