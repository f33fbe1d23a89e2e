// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

/** RAM pages in the order in which they are taken for others. */
interface LiveList {
    /** Adds a RAM page without content, to be taken first. */
    void addFree(int frame);

    /** Adds a RAM page that is in no list as the youngest; others may age. */
    void addYoungest(int frame);

    /** Takes a RAM page out. */
    void remove(int frame);
}
