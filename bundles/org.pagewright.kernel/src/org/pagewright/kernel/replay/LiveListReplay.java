// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.replay;

/**
 * The two-list live list in int arrays (fact sheet 8.2). A table entry is the RAM page plus one shifted left, with
 * bit 0
 * set while the page is old; a reference to a young page is one table look-up.
 */
final class LiveListReplay implements ReplayCache {
    /** Table entry of a page that was seen and is out. */
    private static final int OUT = -1;

    private final PageDirectory table = new PageDirectory();
    private final int frames;
    private final int ratio;
    private final int young;
    private final int old;
    private final int[] next;
    private final int[] previous;
    private final int[] pageOf;
    private int free;
    private int youngCount;
    private int oldCount;
    private long references;
    private long faults;
    private long rejuvenations;
    private long evictions;
    private long distinct;

    LiveListReplay(int frames, int ratio) {
        this.frames = frames;
        this.ratio = ratio;
        young = frames;
        old = frames + 1;
        next = new int[frames + 2];
        previous = new int[frames + 2];
        pageOf = new int[frames];
        next[young] = young;
        previous[young] = young;
        next[old] = old;
        previous[old] = old;
        free = frames;
        oldCount = frames;
    }

    @Override
    public void replay(int[] pages, int from, int to) {
        for (int i = from; i < to; i++) {
            int page = pages[i];
            int[] chunk = chunkOf(page);
            int entry = chunk[page & PageDirectory.CHUNK_MASK];
            if (entry <= 0 || (entry & 1) != 0) {
                touchSlowly(chunk, page, entry);
            }
        }
        references += to - from;
    }

    private int[] chunkOf(int page) {
        int index = page >>> PageDirectory.CHUNK_SHIFT;
        int[][] chunks = table.chunks;
        if (index < chunks.length) {
            int[] chunk = chunks[index];
            if (chunk.length != 0) {
                return chunk;
            }
        }
        return table.chunk(page);
    }

    /** The page is old or out: it becomes the youngest, and one page may age. */
    private void touchSlowly(int[] chunk, int page, int entry) {
        int frame;
        if (entry > 0) {
            frame = (entry >> 1) - 1;
            rejuvenations++;
            unlink(frame);
            oldCount--;
        } else {
            faults++;
            if (entry != OUT) {
                distinct++;
            }
            frame = takePage();
            pageOf[frame] = page;
        }
        chunk[page & PageDirectory.CHUNK_MASK] = frame + 1 << 1;
        linkAtHead(young, frame);
        youngCount++;
        if ((long) oldCount * ratio < youngCount) {
            age();
        }
    }

    /** A free page at the tail of the old list, else the oldest old page, else the oldest young one. */
    private int takePage() {
        if (free > 0) {
            oldCount--;
            return --free;
        }
        int frame = previous[old];
        if (frame == old) {
            frame = previous[young];
            youngCount--;
        } else {
            oldCount--;
        }
        unlink(frame);
        int victim = pageOf[frame];
        table.chunk(victim)[victim & PageDirectory.CHUNK_MASK] = OUT;
        evictions++;
        return frame;
    }

    private void age() {
        int frame = previous[young];
        unlink(frame);
        youngCount--;
        linkAtHead(old, frame);
        oldCount++;
        int page = pageOf[frame];
        table.chunk(page)[page & PageDirectory.CHUNK_MASK] = frame + 1 << 1 | 1;
    }

    private void unlink(int frame) {
        int newer = previous[frame];
        int older = next[frame];
        next[newer] = older;
        previous[older] = newer;
    }

    private void linkAtHead(int list, int frame) {
        int head = next[list];
        next[list] = frame;
        previous[frame] = list;
        next[frame] = head;
        previous[head] = frame;
    }

    @Override
    public ReplayCounts counts() {
        return new ReplayCounts(references, faults, rejuvenations, evictions, distinct, table.bytes() + 12L * frames);
    }
}
