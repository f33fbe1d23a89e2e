// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.ftl;

import java.util.Arrays;

/**
 * Closed blocks by their number of live pages, so that the emptiest is found at once; of several the one that has been
 * that empty for longest, as its pages are the least likely to die soon.
 */
final class VictimQueue {
    private static final int NONE = -1;
    private static final int ABSENT = -2;

    private final int[] first;
    private final int[] last;
    private final int[] next;
    private final int[] previous;
    private final int[] livePages;
    private int emptiest;

    VictimQueue(int blocks, int pagesPerBlock) {
        first = new int[pagesPerBlock + 1];
        next = new int[blocks];
        previous = new int[blocks];
        livePages = new int[blocks];
        last = new int[pagesPerBlock + 1];
        Arrays.fill(first, NONE);
        Arrays.fill(last, NONE);
        Arrays.fill(previous, ABSENT);
        emptiest = pagesPerBlock;
    }

    boolean contains(int block) {
        return previous[block] != ABSENT;
    }

    void add(int block, int live) {
        livePages[block] = live;
        int tail = last[live];
        next[block] = NONE;
        previous[block] = tail;
        if (tail == NONE) {
            first[live] = block;
        } else {
            next[tail] = block;
        }
        last[live] = block;
        emptiest = Math.min(emptiest, live);
    }

    void remove(int block) {
        int before = previous[block];
        int after = next[block];
        if (before == NONE) {
            first[livePages[block]] = after;
        } else {
            next[before] = after;
        }
        if (after == NONE) {
            last[livePages[block]] = before;
        } else {
            previous[after] = before;
        }
        previous[block] = ABSENT;
    }

    /** A page of the block died; blocks that are not queued are ignored. */
    void lostOne(int block) {
        if (previous[block] != ABSENT) {
            remove(block);
            add(block, livePages[block] - 1);
        }
    }

    /** The block with the fewest live pages, or -1. */
    int emptiest() {
        while (emptiest < first.length - 1 && first[emptiest] == NONE) {
            emptiest++;
        }
        return first[emptiest];
    }
}
