// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.boot.stage.BootContext;
import org.pagewright.kernel.paging.DataMemory;
import org.pagewright.kernel.paging.Region;
import org.pagewright.model.KErr;

/** Data memory that the threads of a workload use where data is paged. */
final class PagedData {
    private PagedData() {
    }

    /**
     * Memory of which every page is committed; null when swap is used up, which the run then notes.
     *
     * @param name what it is, such as "heap of writer-1"
     */
    static @Nullable Region committed(BootContext context, String name, int pages) {
        var memory = new DataMemory(context.board().pager(), name, pages, true);
        int error = memory.commit(0, pages);
        if (error == 0) {
            return memory.region();
        }
        context.notes().add("Swap does not suffice for " + name + ": " + KErr.describe(error) + ".");
        return null;
    }
}
