// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel;

import java.util.Arrays;

import org.pagewright.kernel.paging.PageSource;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.Sleep;

/** Page n holds the byte n + 1 throughout and takes a while to come; an error can be ordered. */
public final class CountingPages implements PageSource {
    /** How many pages were asked for. */
    public int reads;
    /** What every page-in from now on ends with. */
    public int error;
    private final long nanos;

    public CountingPages() {
        this(20_000);
    }

    public CountingPages(long nanos) {
        this.nanos = nanos;
    }

    @Override
    public Frame fill(int pageIndex, byte[] page) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0) {
                    reads++;
                    return self.call(new Sleep(nanos));
                }
                Arrays.fill(page, (byte) (pageIndex + 1));
                return self.leave(error);
            }
        };
    }

    @Override
    public String failureCategory() {
        return "PAGED-ROM-READ";
    }
}
