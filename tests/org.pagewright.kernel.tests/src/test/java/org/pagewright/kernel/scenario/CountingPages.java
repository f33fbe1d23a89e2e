// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.scenario;

import org.pagewright.kernel.paging.PageSource;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.Sleep;

/** Page n holds the byte n + 1 throughout and takes a while to come. */
final class CountingPages implements PageSource {
    int reads;
    private final long nanos;

    CountingPages() {
        this(20_000);
    }

    CountingPages(long nanos) {
        this.nanos = nanos;
    }

    @Override
    public Frame fill(int pageIndex, byte[] page) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0) {
                    return self.call(new Sleep(nanos));
                }
                reads++;
                java.util.Arrays.fill(page, (byte) (pageIndex + 1));
                return self.leave(0);
            }
        };
    }

    @Override
    public String failureCategory() {
        return "PAGED-ROM-READ";
    }
}
