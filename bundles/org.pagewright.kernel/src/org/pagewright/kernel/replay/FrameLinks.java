// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.replay;

import java.util.Arrays;

/**
 * Lists of RAM pages over three int arrays, which grow as RAM pages are used. A RAM page is in one list or in none.
 * Frame numbers start behind the heads of the lists, so that none of them is 0.
 */
final class FrameLinks {
    /** Entry of a page that was seen and is out. */
    static final int OUT = -1;
    /** The frame in the entry of a page in RAM; the other bits are free for marks. */
    static final int FRAME_MASK = 0x3FFF_FFFF;

    /** Towards the tail. */
    int[] next;
    /** Towards the head. */
    int[] previous;
    /** Where the entry of the page is that each RAM page holds. */
    int[] placeOf;
    private final int lists;
    private final int end;
    private int used;

    /**
     * Empty lists.
     *
     * @param lists how many; a list is named by the number of its head, 0 being the first
     */
    FrameLinks(int lists, int frames) {
        this.lists = lists;
        end = lists + frames;
        used = lists;
        next = new int[lists];
        previous = new int[lists];
        placeOf = new int[lists];
        for (int head = 0; head < lists; head++) {
            next[head] = head;
            previous[head] = head;
        }
    }

    /** RAM pages in use. */
    int used() {
        return used - lists;
    }

    /** RAM pages not used yet. */
    int unused() {
        return end - used;
    }

    /** The next RAM page not used yet. */
    int takeUnused() {
        if (used == next.length) {
            int size = (int) Math.min(end, used + 1024L + (used >> 2));
            next = Arrays.copyOf(next, size);
            previous = Arrays.copyOf(previous, size);
            placeOf = Arrays.copyOf(placeOf, size);
        }
        return used++;
    }

    /** Puts a RAM page that is in no list at the head of one. */
    void addHead(int list, int frame) {
        int first = next[list];
        next[list] = frame;
        previous[frame] = list;
        next[frame] = first;
        previous[first] = frame;
    }

    /** Moves a RAM page from where it is to the head of a list. */
    void moveToHead(int list, int frame) {
        int[] after = next;
        int[] before = previous;
        int newer = before[frame];
        int older = after[frame];
        after[newer] = older;
        before[older] = newer;
        int first = after[list];
        after[list] = frame;
        before[frame] = list;
        after[frame] = first;
        before[first] = frame;
    }

    /** Moves the last RAM page of a list to the head of one, and returns it. */
    int moveTail(int from, int to) {
        int frame = previous[from];
        moveToHead(to, frame);
        return frame;
    }

    /** The place of a page in a table, which knows the page from now on. */
    int place(PageTable table, int page) {
        int changes = table.changes();
        int place = table.place(page, OUT);
        if (table.changes() != changes) {
            findPlaces(table.entries);
        }
        return place;
    }

    private void findPlaces(int[] entries) {
        for (int place = 0; place < entries.length; place++) {
            int entry = entries[place];
            if (entry != 0 && entry != OUT) {
                placeOf[entry & FRAME_MASK] = place;
            }
        }
    }

    /** Memory in bytes. */
    long bytes() {
        return 12L * next.length;
    }
}
