// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.replay;

/**
 * The live list of the two-list and of the four-list pager (fact sheet 8.2 and 8.3) for references that only read, so
 * the fourth list, of dirty pages, stays empty. A reference to a young page is a look-up and nothing more.
 */
final class LiveListReplay implements ReplayCache {
    private static final int YOUNG = 0;
    private static final int OLD = 1;
    private static final int OLDEST = 2;
    private static final int OUT = FrameLinks.OUT;
    /** Marks in the entry of a page in RAM that is not young. */
    private static final int OLD_MARK = 0x8000_0000;
    private static final int OLDEST_MARK = 0xC000_0000;

    private final PageTable table = new PageTable();
    private final FrameLinks frames;
    private final int youngOldRatio;
    private final int oldOldestRatio;
    private final int maxOldest;
    /** Sizes of the lists; unused pages count as old, or as oldest where there are such. */
    private int youngCount;
    private int oldCount;
    private int oldestCount;
    private long references;
    private long faults;
    private long rejuvenations;
    private long evictions;

    /** @param maxOldest most oldest pages, 0 for a live list of young and old pages only */
    LiveListReplay(int cachePages, int youngOldRatio, int oldOldestRatio, int maxOldest) {
        this.youngOldRatio = youngOldRatio;
        this.oldOldestRatio = oldOldestRatio;
        this.maxOldest = maxOldest;
        frames = new FrameLinks(3, cachePages);
        oldCount = maxOldest > 0 ? 0 : cachePages;
        oldestCount = maxOldest > 0 ? cachePages : 0;
    }

    @Override
    public void replay(int[] pages, int from, int to) {
        int i = from;
        while (i < to) {
            i = table.isFlat() ? replayFlat(pages, i, to) : replayRuns(pages, i, to);
            if (i < to) {
                touchNew(pages[i++]);
            }
        }
        references += to - from;
    }

    /** Replays up to the first reference whose page is new, and returns its index; an entry is where its page says. */
    private int replayFlat(int[] pages, int from, int to) {
        int[] entries = table.entries;
        for (int i = from; i < to; i++) {
            int page = pages[i];
            int entry = page >= 0 && page < entries.length ? entries[page] : 0;
            if (entry <= 0) {
                if (entry == 0) {
                    return i;
                }
                makeYoung(page, entry);
            }
        }
        return to;
    }

    /** Replays up to the first reference whose page is new or in a hash table, and returns its index. */
    private int replayRuns(int[] pages, int from, int to) {
        int[] directory = table.directory;
        int[] entries = table.entries;
        for (int i = from; i < to; i++) {
            int page = pages[i];
            int run = page >>> PageTable.RUN_SHIFT;
            int place = run < directory.length ? directory[run] + (page & PageTable.RUN_MASK) : -1;
            int entry = place >= 0 ? entries[place] : 0;
            if (entry <= 0) {
                if (entry == 0) {
                    return i;
                }
                makeYoung(place, entry);
            }
        }
        return to;
    }

    /** A page that is new or in a hash table. */
    private void touchNew(int page) {
        int place = frames.place(table, page);
        int entry = table.entries[place];
        if (entry < 0) {
            makeYoung(place, entry);
        }
    }

    /** A page that is old or out becomes the youngest, and others may age. */
    private void makeYoung(int place, int entry) {
        if (entry == OUT) {
            faults++;
            int frame = takePage();
            frames.placeOf[frame] = place;
            table.entries[place] = frame;
        } else {
            rejuvenations++;
            int frame = entry & FrameLinks.FRAME_MASK;
            frames.moveToHead(YOUNG, frame);
            table.entries[place] = frame;
            if ((entry & OLDEST_MARK) == OLDEST_MARK) {
                oldestCount--;
            } else {
                oldCount--;
            }
        }
        youngCount++;
        balance();
    }

    /** An unused page, else the oldest one: the last of the oldest, of the old, of the young list; now the youngest. */
    private int takePage() {
        int list = YOUNG;
        if (oldestCount > 0) {
            list = OLDEST;
            oldestCount--;
        } else if (oldCount > 0) {
            list = OLD;
            oldCount--;
        } else {
            youngCount--;
        }
        if (frames.unused() > 0) {
            int frame = frames.takeUnused();
            frames.addHead(YOUNG, frame);
            return frame;
        }
        int frame = frames.moveTail(list, YOUNG);
        table.entries[frames.placeOf[frame]] = OUT;
        evictions++;
        return frame;
    }

    /** {@code BalanceAges}: at most one page becomes old and one becomes oldest. */
    private void balance() {
        if ((long) (oldCount + oldestCount) * youngOldRatio < youngCount) {
            int frame = frames.moveTail(YOUNG, OLD);
            table.entries[frames.placeOf[frame]] = frame | OLD_MARK;
            youngCount--;
            oldCount++;
        }
        if (oldestCount < maxOldest && (long) oldestCount * oldOldestRatio < oldCount) {
            int frame = frames.moveTail(OLD, OLDEST);
            table.entries[frames.placeOf[frame]] = frame | OLDEST_MARK;
            oldCount--;
            oldestCount++;
        }
    }

    @Override
    public ReplayCounts counts() {
        return new ReplayCounts(references, faults, rejuvenations, evictions, table.known(),
                table.bytes() + frames.bytes());
    }
}
