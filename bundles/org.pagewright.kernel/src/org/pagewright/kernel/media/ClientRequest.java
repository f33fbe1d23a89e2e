// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KErr;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.KernelLimits;

/**
 * {@code DPrimaryMediaBase::Request} on the client's thread (fact sheet 7.2): reads and writes go plainly, pinned or in
 * pieces, whatever keeps the media's thread from a page fault that only it can serve.
 */
public final class ClientRequest extends Frame {
    private final LocalMediaSubsystem subsystem;
    private final PagingHost host;
    private final Fragmentation fragmentation;
    private final LocalDrive drive;
    private final int id;
    private final long position;
    private final int length;
    private final RemoteBuffer buffer;

    /** A request of the running thread for the whole buffer. */
    public ClientRequest(LocalMediaSubsystem subsystem, PagingHost host, Fragmentation fragmentation, LocalDrive drive,
            int id, long position, RemoteBuffer buffer) {
        this.subsystem = subsystem;
        this.host = host;
        this.fragmentation = fragmentation;
        this.drive = drive;
        this.id = id;
        this.position = position;
        this.length = buffer.length();
        this.buffer = buffer;
    }

    @Override
    protected Next step(SimThread self) {
        if (length == 0) {
            return self.leave(0);
        }
        PrimaryMedia media = drive.media();
        if (fragmentation.isSwitchedOff() || media.dfcQueue() == null || !needsPages(media)) {
            return self.tailCall(media.sendReceive(
                    new DriveRequest(id, drive, position, length, clientFlags(), self, buffer, 0)));
        }
        if (id == RequestIds.CONTROL_IO && length > granularity()) {
            return self.leave(KErr.TOO_BIG.code());
        }
        fragmentation.beganChain();
        return self.tailCall(fragmentation.generation() == KernelGeneration.CLASSIC
                ? new ClassicFragments(host, fragmentation, drive, position, buffer, granularity())
                : new PinnedFragments(host, fragmentation, drive, id, position, buffer, granularity(),
                        clientFlags()));
    }

    private boolean needsPages(PrimaryMedia media) {
        if (id == RequestIds.CONTROL_IO) {
            return fragmentation.generation() == KernelGeneration.PINNED
                    && (subsystem.romPagingMedia() != null || subsystem.isDataPagingRegistered());
        }
        if (id != RequestIds.READ && id != RequestIds.WRITE) {
            return false;
        }
        if (fragmentation.generation() == KernelGeneration.CLASSIC) {
            return id == RequestIds.WRITE && media.isPagingMedia() && buffer.isPageable();
        }
        PrimaryMedia rom = subsystem.romPagingMedia();
        return subsystem.isDataPagingRegistered()
                || (id == RequestIds.WRITE && rom != null && rom.dfcQueue() == media.dfcQueue());
    }

    /** Once data is paged, reads and writes carry a prepared client buffer. */
    private int clientFlags() {
        boolean moves = id == RequestIds.READ || id == RequestIds.WRITE;
        return moves && subsystem.isDataPagingRegistered() ? RequestFlags.CLIENT_BUFFER : 0;
    }

    private int granularity() {
        return subsystem.fragmentPages() * KernelLimits.PAGE_BYTES;
    }
}
