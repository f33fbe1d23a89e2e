// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import java.util.Arrays;

/**
 * Doubly linked lists of RAM pages over two int arrays: 8 bytes a RAM page whatever the number of lists. A RAM page is
 * in one list or in none.
 */
final class FrameList {
    private final int[] next;
    private final int[] previous;
    private final int[] sizes;
    private final byte[] listOf;
    private final int frames;

    /** @param lists how many lists share the links */
    FrameList(int frames, int lists) {
        this.frames = frames;
        next = new int[frames + lists];
        previous = new int[frames + lists];
        listOf = new byte[frames];
        sizes = new int[lists];
        Arrays.fill(listOf, (byte) -1);
        for (int list = 0; list < lists; list++) {
            next[frames + list] = frames + list;
            previous[frames + list] = frames + list;
        }
    }

    void addHead(int list, int frame) {
        insert(list, frame, frames + list, next[frames + list]);
    }

    void addTail(int list, int frame) {
        insert(list, frame, previous[frames + list], frames + list);
    }

    private void insert(int list, int frame, int before, int after) {
        next[before] = frame;
        previous[frame] = before;
        next[frame] = after;
        previous[after] = frame;
        listOf[frame] = (byte) list;
        sizes[list]++;
    }

    void remove(int frame) {
        int list = listOf[frame];
        int before = previous[frame];
        int after = next[frame];
        next[before] = after;
        previous[after] = before;
        listOf[frame] = -1;
        sizes[list]--;
    }

    /** The list a RAM page is in, -1 when in none. */
    int listOf(int frame) {
        return listOf[frame];
    }

    int size(int list) {
        return sizes[list];
    }

    /** The last RAM page of a list, -1 when it is empty. */
    int tail(int list) {
        int frame = previous[frames + list];
        return frame >= frames ? -1 : frame;
    }

    /** The RAM page before this one, towards the head; -1 at the head. */
    int towardsHead(int frame) {
        int before = previous[frame];
        return before >= frames ? -1 : before;
    }
}
