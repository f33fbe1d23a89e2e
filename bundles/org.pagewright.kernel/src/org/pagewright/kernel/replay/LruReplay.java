// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.replay;

/**
 * Plain least recently used, in int arrays: an entry of the page table is the RAM page plus one, negative once seen.
 */
final class LruReplay implements ReplayCache {
    /** Table entry of a page that was seen and is out. */
    private static final int OUT = -1;

    private final PageDirectory table = new PageDirectory();
    private final int frames;
    private final int[] next;
    private final int[] previous;
    private final int[] pageOf;
    private int used;
    private long references;
    private long faults;
    private long evictions;
    private long distinct;

    LruReplay(int frames) {
        this.frames = frames;
        next = new int[frames + 1];
        previous = new int[frames + 1];
        pageOf = new int[frames];
        next[frames] = frames;
        previous[frames] = frames;
    }

    @Override
    public void replay(int[] pages, int from, int to) {
        int[] after = next;
        int[] before = previous;
        int sentinel = frames;
        for (int i = from; i < to; i++) {
            int page = pages[i];
            int[] chunk = chunkOf(page);
            int frame = chunk[page & PageDirectory.CHUNK_MASK] - 1;
            if (frame < 0) {
                frame = miss(chunk, page, frame + 1);
            } else {
                int newer = before[frame];
                if (newer == sentinel) {
                    continue;
                }
                int older = after[frame];
                after[newer] = older;
                before[older] = newer;
            }
            int head = after[sentinel];
            after[sentinel] = frame;
            before[frame] = sentinel;
            after[frame] = head;
            before[head] = frame;
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

    /** A RAM page for the page, unlinked. */
    private int miss(int[] chunk, int page, int entry) {
        faults++;
        if (entry != OUT) {
            distinct++;
        }
        int frame;
        if (used < frames) {
            frame = used++;
        } else {
            frame = previous[frames];
            int newer = previous[frame];
            next[newer] = frames;
            previous[frames] = newer;
            int victim = pageOf[frame];
            table.chunk(victim)[victim & PageDirectory.CHUNK_MASK] = OUT;
            evictions++;
        }
        pageOf[frame] = page;
        chunk[page & PageDirectory.CHUNK_MASK] = frame + 1;
        return frame;
    }

    @Override
    public ReplayCounts counts() {
        return new ReplayCounts(references, faults, 0, evictions, distinct, table.bytes() + 12L * frames);
    }
}
