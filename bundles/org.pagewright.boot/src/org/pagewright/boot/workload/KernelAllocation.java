// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import org.pagewright.boot.board.Board;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.Sleep;

/** The kernel grows its heap: with the heap mutex held it takes a RAM page, for which a dirty page may have to go. */
final class KernelAllocation extends Frame {
    private static final long BETWEEN_NANOS = 3_000_000;

    private final Board board;

    KernelAllocation(Board board) {
        this.board = board;
    }

    @Override
    protected Next step(SimThread self) {
        switch (pc++) {
        case 0:
            return self.call(new Sleep(BETWEEN_NANOS));
        case 1:
            self.enterCritical();
            return self.call(board.kernelHeap().acquire());
        case 2:
            return self.call(board.pager().borrowPage());
        default:
            board.pager().returnPage((int) self.result());
            board.kernelHeap().release(self);
            self.leaveCritical();
            return self.leave(0);
        }
    }
}
