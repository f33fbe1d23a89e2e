// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import java.util.function.Supplier;

import org.pagewright.kernel.media.PrimaryMedia;
import org.pagewright.kernel.thread.External;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;

/** A transfer on the thread of the caller, for media without a DFC queue. */
final class InlineTransfer extends Frame {
    private final PrimaryMedia media;
    private final Transfer transfer;
    private final Supplier<Frame> pieceEnded;
    private boolean ended;

    InlineTransfer(PrimaryMedia media, Transfer transfer, Supplier<Frame> pieceEnded) {
        this.media = media;
        this.transfer = transfer;
        this.pieceEnded = pieceEnded;
    }

    @Override
    protected Next step(SimThread self) {
        switch (pc) {
        case 0:
            pc = 1;
            return self.call(transfer.begin(() -> {
                ended = true;
                self.wake();
            }));
        case 1:
            if (transfer.isOver()) {
                return self.leave(0);
            }
            pc = 2;
            return ended ? Next.AGAIN : self.block(new External("the hardware of media " + media.id()));
        default:
            pc = 1;
            ended = false;
            return self.call(pieceEnded.get());
        }
    }
}
