// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import org.pagewright.boot.stage.BootContext;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.Sleep;

/** One thread of a recorded workload: every tenth request, not before its time. */
final class TracedThread extends Frame {
    /** Longer requests go out in pieces, as those of a file system do whose buffers are bounded. */
    private static final int MOST_PAGES = 256;

    private final BootContext context;
    private final IoTraceWorkload trace;
    private final TracedFile file;
    private final RecordedPace pace;
    private int next;
    /** Pages of the next request that are done. */
    private int donePages;

    TracedThread(BootContext context, IoTraceWorkload trace, TracedFile file, int first, RecordedPace pace) {
        this.context = context;
        this.trace = trace;
        this.file = file;
        this.next = first;
        this.pace = pace;
    }

    @Override
    protected Next step(SimThread self) {
        if (next >= trace.count()) {
            return self.leave(0);
        }
        long early = pace.untilNanos(trace.arrivalNanos(next), self.machine().nowNanos());
        if (early > 0) {
            return self.call(new Sleep(early, false));
        }
        self.machine().progressed();
        int request = next;
        int page = trace.firstPage(request) + donePages;
        int left = trace.pages(request) - donePages;
        int pages = Math.min(left, MOST_PAGES);
        donePages += pages;
        if (pages == left) {
            donePages = 0;
            next += IoTraceWorkload.THREADS;
        }
        if (trace.isWrite(request)) {
            return self.call(file.write(page, pages));
        }
        return self
                .call(trace.pages(request) == 1 ? context.verifier().useRom(page % context.board().rom().pagedPages())
                        : file.read(page, pages));
    }
}
