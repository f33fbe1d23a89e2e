// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.bench;

/**
 * The young and the old list over a dense page table. An entry is the RAM page plus one, negative while it is old; the
 * list heads are the two entries behind the last RAM page. Unused RAM pages count as old (fact sheet 8.2).
 */
final class IdealYoungOld implements IdealLoop {
    private final int ratio;
    private final int young;
    private final int old;
    private final int[] entryOf;
    private final int[] pageOf;
    private final int[] next;
    private final int[] previous;
    private int unused;
    private int youngCount;
    private int oldCount;
    private long faults;

    /**
     * An empty list.
     *
     * @param pages page numbers are below this
     * @param ratio young pages per old page
     */
    IdealYoungOld(int pages, int frames, int ratio) {
        this.ratio = ratio;
        young = frames;
        old = frames + 1;
        entryOf = new int[pages];
        pageOf = new int[frames];
        next = new int[frames + 2];
        previous = new int[frames + 2];
        for (int head = young; head <= old; head++) {
            next[head] = head;
            previous[head] = head;
        }
        unused = frames;
        oldCount = frames;
    }

    @Override
    public void run(int[] pages, int from, int to) {
        for (int i = from; i < to; i++) {
            int page = pages[i];
            int entry = entryOf[page];
            if (entry <= 0) {
                makeYoung(page, entry);
            }
        }
    }

    private void makeYoung(int page, int entry) {
        int frame;
        if (entry < 0) {
            frame = -entry - 1;
            remove(frame);
            oldCount--;
        } else {
            faults++;
            frame = unused > 0 ? unused() : evict();
            pageOf[frame] = page;
        }
        entryOf[page] = frame + 1;
        insert(young, frame);
        youngCount++;
        if (oldCount * (long) ratio < youngCount) {
            int aged = previous[young];
            remove(aged);
            insert(old, aged);
            entryOf[pageOf[aged]] = -aged - 1;
            youngCount--;
            oldCount++;
        }
    }

    private int unused() {
        oldCount--;
        return --unused;
    }

    private int evict() {
        int frame = previous[old];
        if (frame == old) {
            frame = previous[young];
            youngCount--;
        } else {
            oldCount--;
        }
        remove(frame);
        entryOf[pageOf[frame]] = 0;
        return frame;
    }

    private void remove(int frame) {
        next[previous[frame]] = next[frame];
        previous[next[frame]] = previous[frame];
    }

    private void insert(int head, int frame) {
        int first = next[head];
        next[head] = frame;
        previous[frame] = head;
        next[frame] = first;
        previous[first] = frame;
    }

    @Override
    public long faults() {
        return faults;
    }
}
