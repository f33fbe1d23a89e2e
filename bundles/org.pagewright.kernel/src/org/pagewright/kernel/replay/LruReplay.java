// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.replay;

/**
 * Plain least recently used: one list, the page at its tail goes. A page in RAM has its frame as entry. The loop over
 * blocks repeats the one of {@link LiveListReplay}: shared, it is compiled for both and a reference takes twice as long.
 */
final class LruReplay implements ReplayCache {
    private static final int HEAD = 0;
    private static final int OUT = FrameLinks.OUT;

    private final PageTable table = new PageTable();
    private final FrameLinks frames;
    private long references;
    private long evictions;

    LruReplay(int cachePages) {
        frames = new FrameLinks(1, cachePages);
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
        var lists = new Lists(entries, frames.next, frames.previous, frames.placeOf);
        for (int i = from; i < to; i++) {
            int page = pages[i];
            int entry = page >= 0 && page < entries.length ? entries[page] : 0;
            if (entry == 0) {
                return i;
            }
            evictions += lists.touch(page, entry);
        }
        return to;
    }

    /** Replays up to the first reference whose page is new or in a hash table, and returns its index. */
    private int replayRuns(int[] pages, int from, int to) {
        int[] directory = table.directory;
        int[] entries = table.entries;
        var lists = new Lists(entries, frames.next, frames.previous, frames.placeOf);
        for (int i = from; i < to; i++) {
            int page = pages[i];
            int run = page >>> PageTable.RUN_SHIFT;
            int place = run < directory.length ? directory[run] + (page & PageTable.RUN_MASK) : -1;
            int entry = place >= 0 ? entries[place] : 0;
            if (entry == 0) {
                return i;
            }
            evictions += lists.touch(place, entry);
        }
        return to;
    }

    /** A page that is new or in a hash table. */
    private void touchNew(int page) {
        int place = frames.place(table, page);
        if (table.entries[place] == OUT && frames.unused() > 0) {
            int frame = frames.takeUnused();
            frames.placeOf[frame] = place;
            table.entries[place] = frame;
            frames.addHead(HEAD, frame);
        } else {
            evictions += new Lists(table.entries, frames.next, frames.previous, frames.placeOf).touch(place,
                    table.entries[place]);
        }
    }

    /** The arrays while none of them can grow; a compiler keeps them in registers. */
    private record Lists(int[] entries, int[] next, int[] previous, int[] placeOf) {
        /** Makes a page the youngest; one that is out takes the RAM page of the oldest, and 1 is returned. */
        int touch(int place, int entry) {
            int frame = entry;
            int evicted = 0;
            if (entry == OUT) {
                frame = previous[HEAD];
                entries[placeOf[frame]] = OUT;
                entries[place] = frame;
                placeOf[frame] = place;
                evicted = 1;
            }
            int before = previous[frame];
            if (before != HEAD) {
                int after = next[frame];
                next[before] = after;
                previous[after] = before;
                int first = next[HEAD];
                next[HEAD] = frame;
                previous[frame] = HEAD;
                next[frame] = first;
                previous[first] = frame;
            }
            return evicted;
        }
    }

    @Override
    public ReplayCounts counts() {
        return new ReplayCounts(references, frames.used() + evictions, 0, evictions, table.known(),
                table.bytes() + frames.bytes());
    }
}
