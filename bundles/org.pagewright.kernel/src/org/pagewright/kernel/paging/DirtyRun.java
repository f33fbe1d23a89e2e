// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

/**
 * Which dirty pages are written together: the oldest ones, or a run whose colours follow each other for caches that see a
 * page by its virtual address, as only such a run can be mapped at once (fact sheet 8.3). The colour is bits 12 and 13 of
 * the address, as on ARMv6.
 */
final class DirtyRun {
    /** So many oldest pages are kept for each page of a batch, so that runs can be found among them. */
    static final int OLDEST_PER_PAGE = 8;
    private static final int COLOURS = 4;

    private DirtyRun() {
    }

    /** Where colours do not matter: the oldest dirty pages. */
    static int oldest(FourListLiveList live, int[] frames, int most) {
        int count = 0;
        for (int frame = live.tail(FourListLiveList.OLDEST_DIRTY); frame >= 0 && count < most;) {
            frames[count++] = frame;
            frame = live.towardsHead(frame);
        }
        return count;
    }

    /** Puts the oldest dirty page and the oldest that continue its colour into an array; the result is how many. */
    static int choose(FourListLiveList live, PageTable table, int[] frames, int most) {
        int[] next = new int[COLOURS];
        for (int colour = 0; colour < COLOURS; colour++) {
            next[colour] = ofColour(live, table, live.tail(FourListLiveList.OLDEST_DIRTY), colour);
        }
        int oldest = live.tail(FourListLiveList.OLDEST_DIRTY);
        int count = 0;
        int colour = oldest < 0 ? 0 : colour(table, oldest);
        while (count < most && next[colour] >= 0) {
            int frame = next[colour];
            frames[count++] = frame;
            next[colour] = ofColour(live, table, live.towardsHead(frame), colour);
            colour = (colour + 1) % COLOURS;
        }
        return count;
    }

    private static int ofColour(FourListLiveList live, PageTable table, int from, int colour) {
        int frame = from;
        while (frame >= 0 && colour(table, frame) != colour) {
            frame = live.towardsHead(frame);
        }
        return frame;
    }

    static int colour(PageTable table, int frame) {
        return table.pageIn(frame) & COLOURS - 1;
    }
}
