// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.model.PagingType;

/**
 * A range of virtual memory whose pages share one source.
 *
 * @param name      for messages
 * @param type      how it is paged; null for unpaged memory
 * @param firstPage number of its first page among all pages of the system
 * @param pages     how many pages
 * @param source    where the content comes from
 */
public record Region(String name, @Nullable PagingType type, int firstPage, int pages, PageSource source) {

    /** Whether writing is allowed. */
    public boolean isWritable() {
        return type == null || type == PagingType.DATA;
    }

    /** Whether its pages can be out. */
    public boolean isPaged() {
        return type != null;
    }
}
