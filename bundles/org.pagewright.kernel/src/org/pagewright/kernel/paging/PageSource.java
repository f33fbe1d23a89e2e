// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.pagewright.kernel.thread.Frame;

/** Where the content of a region's pages comes from. */
public interface PageSource {
    /** A routine that fills a page; its result is an error code. */
    Frame fill(int pageIndex, byte[] page);

    /** {@code PAGED-ROM-READ} and so on: category of the panic when {@link #fill} fails (fact sheet 10.4). */
    String failureCategory();

    /** False once a page has no owner any more: when it arrives then, it is thrown away. */
    default boolean isWanted(int pageIndex) {
        return true;
    }
}
