// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.replay;

/** A cache over a page table: known pages in a tight loop for the layout of the table, new ones one by one. */
abstract class TableReplay implements ReplayCache {
    /** Entries of all pages. */
    protected final PageTable table = new PageTable();
    /** RAM pages in their lists. */
    protected final FrameLinks frames;
    private long references;

    TableReplay(FrameLinks frames) {
        this.frames = frames;
    }

    @Override
    public final void replay(int[] pages, int from, int to) {
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
    abstract int replayFlat(int[] pages, int from, int to);

    /** Replays up to the first reference whose page is new or in a hash table, and returns its index. */
    abstract int replayRuns(int[] pages, int from, int to);

    /** A page that is new or in a hash table. */
    abstract void touchNew(int page);

    /** References so far. */
    final long references() {
        return references;
    }

    /** Memory of table and lists in bytes. */
    final long bytes() {
        return table.bytes() + frames.bytes();
    }
}
