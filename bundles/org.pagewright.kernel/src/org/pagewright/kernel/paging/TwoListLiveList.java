// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import java.util.function.IntConsumer;

/** The live list of the multiple and moving models: young and old (fact sheet 8.2). */
final class TwoListLiveList implements LiveList {
    private static final int YOUNG = 0;
    private static final int OLD = 1;
    private final FrameList lists;
    private final int ratio;
    private IntConsumer whenAged = frame -> {
    };

    /** @param ratio young pages per old page */
    TwoListLiveList(int frames, int ratio) {
        lists = new FrameList(frames, 2);
        this.ratio = ratio;
    }

    /** Called with each RAM page that becomes old. */
    void whenAged(IntConsumer action) {
        whenAged = action;
    }

    int young() {
        return lists.size(YOUNG);
    }

    int old() {
        return lists.size(OLD);
    }

    boolean isYoung(int frame) {
        return lists.listOf(frame) == YOUNG;
    }

    boolean isOld(int frame) {
        return lists.listOf(frame) == OLD;
    }

    @Override
    public void addYoungest(int frame) {
        lists.addHead(YOUNG, frame);
        balance();
    }

    /** Moves a page that was touched to the young head. */
    void rejuvenate(int frame) {
        lists.remove(frame);
        addYoungest(frame);
    }

    @Override
    public void addFree(int frame) {
        lists.addTail(OLD, frame);
    }

    /** The page to be taken first: tail of old, else tail of young; -1 when there is none. */
    int oldest() {
        int frame = lists.tail(OLD);
        return frame >= 0 ? frame : lists.tail(YOUNG);
    }

    @Override
    public void remove(int frame) {
        lists.remove(frame);
    }

    /** One page ages when there are more young pages than the ratio allows. */
    void balance() {
        if ((long) lists.size(OLD) * ratio < lists.size(YOUNG)) {
            int frame = lists.tail(YOUNG);
            lists.remove(frame);
            lists.addHead(OLD, frame);
            whenAged.accept(frame);
        }
    }
}
