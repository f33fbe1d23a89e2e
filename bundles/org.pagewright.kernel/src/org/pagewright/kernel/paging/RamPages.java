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

    void give(int frame) {
        freed[freedCount++] = frame;
    }
}
