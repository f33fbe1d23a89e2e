// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import org.pagewright.boot.stage.BootContext;
import org.pagewright.kernel.paging.FlexiblePager;
import org.pagewright.kernel.thread.Frame;

/** A workload that says so, and does nothing, where no data is paged. */
abstract class DataPagingWorkload implements Workload {
    @Override
    public final Frame body(BootContext context) {
        return new LateBody(() -> {
            if (context.board().pager() instanceof FlexiblePager pager && pager.hasDataPaging()) {
                return crew(context, pager);
            }
            context.unpaged()
                    .add("Workload " + id() + " found no data paging: it needs the flexible memory model and a "
                            + "driver with EData.");
            return Frame.answering(0);
        });
    }

    /** The threads of the workload. */
    abstract Crew crew(BootContext context, FlexiblePager pager);
}
