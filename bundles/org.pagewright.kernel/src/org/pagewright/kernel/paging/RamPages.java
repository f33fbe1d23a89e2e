// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

/** The system's RAM pages: which are free. */
final class RamPages {
    private final int[] freed;
    private final int total;
    private int freedCount;
    private int cursor;

    RamPages(int total) {
        this.total = total;
        freed = new int[total];
    }

    boolean isLeft() {
        return freedCount > 0 || cursor < total;
    }

    int take() {
        return freedCount > 0 ? freed[--freedCount] : cursor++;
    }

    boolean isFree(int frame) {
        if (frame >= cursor) {
            return frame < total;
        }
        for (int i = 0; i < freedCount; i++) {
            if (freed[i] == frame) {
                return true;
            }
        }
        return false;
    }

    /** Takes this free page. */
    void take(int frame) {
        while (cursor <= frame) {
            freed[freedCount++] = cursor++;
        }
        for (int i = 0; i < freedCount; i++) {
            if (freed[i] == frame) {
                freed[i] = freed[--freedCount];
                return;
            }
        }
        throw new IllegalStateException("page " + frame + " is not free");
    }

    void give(int frame) {
        freed[freedCount++] = frame;
    }
}
