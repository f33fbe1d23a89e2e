// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;

/**
 * A client's request that goes to the driver in pieces, each of them present while it is there (fact sheet 7). The whole
 * loop is one critical section of the client's thread.
 */
abstract class FragmentedTransfer extends Frame {
    protected final PagingHost host;
    protected final Fragmentation fragmentation;
    protected final RemoteBuffer buffer;
    /** Bytes of the fragment that may be locked at once. */
    protected final int granularity;
    /** Bytes that the driver has completed. */
    protected int done;
    /** Bytes of the piece in work. */
    protected int piece;
    private final LocalDrive drive;
    private final long position;

    FragmentedTransfer(PagingHost host, Fragmentation fragmentation, LocalDrive drive, long position,
            RemoteBuffer buffer,
            int granularity) {
        this.host = host;
        this.fragmentation = fragmentation;
        this.drive = drive;
        this.position = position;
        this.buffer = buffer;
        this.granularity = granularity;
    }

    /** Bytes that are not completed yet, the piece in work among them. */
    protected final int left() {
        return buffer.length() - done;
    }

    /** A routine that gives the piece to the driver and waits; its result is the completion code. */
    protected final Frame fragment(SimThread self, int id, int flags) {
        fragmentation.sentFragment();
        return drive.media()
                .sendReceive(new DriveRequest(id, drive, position + done, piece, flags, self, buffer, done));
    }

    /** Without a granularity no piece ever gets anywhere. */
    protected static Next loopForEver(SimThread self) {
        return self.block(new EndlessLoop(self));
    }
}
