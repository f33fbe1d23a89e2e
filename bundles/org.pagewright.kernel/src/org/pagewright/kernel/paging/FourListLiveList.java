// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

/** The live list of the flexible model: young, old, oldest clean and oldest dirty (fact sheet 8.3). */
final class FourListLiveList implements LiveList {
    static final int YOUNG = 0;
    static final int OLD = 1;
    static final int OLDEST_CLEAN = 2;
    static final int OLDEST_DIRTY = 3;

    private final FrameList lists;
    private final boolean[] dirty;
    private final boolean[] writable;
    private final int youngOldRatio;
    private final int oldOldestRatio;
    private int mostOldest = PagerConfig.MAX_OLDEST_PAGES;
    private Runnable whenDirtyAges = () -> {
    };

    FourListLiveList(int frames, int youngOldRatio, int oldOldestRatio) {
        lists = new FrameList(frames, 4);
        dirty = new boolean[frames];
        writable = new boolean[frames];
        this.youngOldRatio = youngOldRatio;
        this.oldOldestRatio = oldOldestRatio;
    }

    /** Called when a dirty page reaches the oldest part. */
    void whenDirtyAges(Runnable action) {
        whenDirtyAges = action;
    }

    void setMostOldest(int pages) {
        mostOldest = pages;
    }

    int size(int list) {
        return lists.size(list);
    }

    int listOf(int frame) {
        return lists.listOf(frame);
    }

    boolean isDirty(int frame) {
        return dirty[frame];
    }

    boolean isWritable(int frame) {
        return writable[frame];
    }

    void setDirty(int frame, boolean value) {
        dirty[frame] = value;
        writable[frame] = value;
    }

    @Override
    public void addFree(int frame) {
        dirty[frame] = false;
        writable[frame] = false;
        lists.addTail(OLDEST_CLEAN, frame);
    }

    @Override
    public void addYoungest(int frame) {
        lists.addHead(YOUNG, frame);
        balance();
    }

    @Override
    public void remove(int frame) {
        lists.remove(frame);
    }

    int tail(int list) {
        return lists.tail(list);
    }

    /** The next frame of a list towards its head. */
    int towardsHead(int frame) {
        return lists.towardsHead(frame);
    }

    /** A page that was written out becomes the youngest of the oldest clean ones. */
    void cleaned(int frame) {
        if (lists.listOf(frame) == OLDEST_DIRTY && !dirty[frame]) {
            lists.remove(frame);
            lists.addHead(OLDEST_CLEAN, frame);
        }
    }

    /** {@code BalanceAges}. */
    private void balance() {
        int oldest = size(OLDEST_CLEAN) + size(OLDEST_DIRTY);
        if ((long) (size(OLD) + oldest) * youngOldRatio < size(YOUNG)) {
            int frame = lists.tail(YOUNG);
            lists.remove(frame);
            lists.addHead(OLD, frame);
            writable[frame] = false;
        }
        if (oldest < mostOldest && (long) oldest * oldOldestRatio < size(OLD)) {
            int frame = lists.tail(OLD);
            lists.remove(frame);
            lists.addHead(dirty[frame] ? OLDEST_DIRTY : OLDEST_CLEAN, frame);
            writable[frame] = false;
            if (dirty[frame]) {
                whenDirtyAges.run();
            }
        }
    }
}
