// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import org.pagewright.boot.stage.BootContext;
import org.pagewright.kernel.dfc.Dfc;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.Sleep;
import org.pagewright.kernel.time.SeededRandom;

/**
 * A client of a device driver that was not migrated: its DFC on DfcQue0 reads a table in paged ROM. Slow for everybody
 * on that queue, and fatal when the paging media runs there too (rules R9, R10).
 */
final class OldDriver extends Frame {
    private static final long PERIOD_NANOS = 2_500_000;

    private final Dfc dfc;
    private final int requests;
    private int sent;

    /** @param requests of its client, one each 2.5 ms */
    OldDriver(BootContext context, int requests) {
        this.requests = requests;
        SeededRandom random = context.board().machine().random(77);
        dfc = new Dfc("old driver", context.sharedQueue(), 3,
                () -> context.verifier().useRom(random.below(context.board().rom().pagedPages())));
    }

    @Override
    protected Next step(SimThread self) {
        if (sent > 0) {
            dfc.add();
        }
        return sent++ == requests ? self.leave(0) : self.call(new Sleep(PERIOD_NANOS));
    }
}
