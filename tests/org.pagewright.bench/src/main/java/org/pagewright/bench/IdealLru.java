// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.bench;

/** Least recently used over a dense page table: one array for the table, three for the list. */
final class IdealLru implements IdealLoop {
    private final int frames;
    private final int[] frameOf;
    private final int[] pageOf;
    private final int[] next;
    private final int[] previous;
    private int used;
    private long faults;

    /**
     * An empty list.
     *
     * @param pages page numbers are below this
     */
    IdealLru(int pages, int frames) {
        this.frames = frames;
        frameOf = new int[pages];
        pageOf = new int[frames];
        next = new int[frames + 1];
        previous = new int[frames + 1];
        next[frames] = frames;
        previous[frames] = frames;
    }

    @Override
    public void run(int[] pages, int from, int to) {
        for (int i = from; i < to; i++) {
            int page = pages[i];
            int frame = frameOf[page] - 1;
            if (frame < 0) {
                faults++;
                frame = used < frames ? used++ : evict();
                pageOf[frame] = page;
                frameOf[page] = frame + 1;
            } else {
                next[previous[frame]] = next[frame];
                previous[next[frame]] = previous[frame];
            }
            int head = next[frames];
            next[frames] = frame;
            previous[frame] = frames;
            next[frame] = head;
            previous[head] = frame;
        }
    }

    private int evict() {
        int frame = previous[frames];
        previous[frames] = previous[frame];
        next[previous[frame]] = frames;
        frameOf[pageOf[frame]] = 0;
        return frame;
    }

    @Override
    public long faults() {
        return faults;
    }
}
