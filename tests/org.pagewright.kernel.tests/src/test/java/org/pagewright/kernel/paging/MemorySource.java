// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.Sleep;

/** Pages that arrive after a while, each filled with its number; an error can be ordered. */
final class MemorySource implements PageSource {
    int error;
    int reads;
    private final long nanos;

    MemorySource(long nanos) {
        this.nanos = nanos;
    }

    @Override
    public Frame fill(int pageIndex, byte[] page) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0) {
                    reads++;
                    return nanos == 0 ? Next.AGAIN : self.call(new Sleep(nanos));
                }
                java.util.Arrays.fill(page, (byte) pageIndex);
                return self.leave(error);
            }
        };
    }

    @Override
    public String failureCategory() {
        return "PAGED-ROM-READ";
    }
}
