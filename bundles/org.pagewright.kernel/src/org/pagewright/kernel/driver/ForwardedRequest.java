// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.media.DriveRequest;
import org.pagewright.kernel.media.KernelBuffer;
import org.pagewright.kernel.media.LocalDrive;
import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.media.RequestFlags;
import org.pagewright.kernel.media.RequestIds;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KErr;

/**
 * One request of a media extension on its way to the drive below, in pieces of the extension's buffer. The client's
 * memory is touched on the extension's thread only. The result is {@code KErrCompletion} or the error of the drive
 * below.
 */
final class ForwardedRequest extends Frame {
    private static final int BUFFER_BYTES = 65_536;

    private final DriveRequest request;
    private final LocalDrive below;
    private final boolean writes;
    private byte[] piece = new byte[0];
    private int done;

    ForwardedRequest(DriveRequest request, LocalDrive below) {
        this.request = request;
        this.below = below;
        this.writes = request.id() == RequestIds.WRITE || request.isWriteFragment();
    }

    @Override
    protected Next step(SimThread self) {
        RemoteBuffer remote = request.remote();
        if (remote == null) {
            return pc++ == 0 ? send(self, request.length(), null) : ended(self);
        }
        int at = request.remoteOffset() + done;
        switch (pc) {
        case 0:
            if (done == request.length()) {
                return self.leave(KErr.COMPLETION.code());
            }
            piece = new byte[(int) Math.min(BUFFER_BYTES, request.length() - done)];
            pc = writes ? 1 : 2;
            return writes ? self.call(remote.touch(at, piece.length, false)) : Next.AGAIN;
        case 1:
            if (self.result() != 0) {
                return self.leave(KErr.BAD_DESCRIPTOR.code());
            }
            remote.read(at, piece, 0, piece.length);
            pc = 2;
            return Next.AGAIN;
        case 2:
            pc = 3;
            return send(self, piece.length, new KernelBuffer(piece, 0, piece.length));
        case 3:
            if (self.result() != 0) {
                return ended(self);
            }
            pc = 4;
            return writes ? Next.AGAIN : self.call(remote.touch(at, piece.length, true));
        default:
            return pieceEnded(self, remote, at);
        }
    }

    private Next pieceEnded(SimThread self, RemoteBuffer remote, int at) {
        if (!writes) {
            if (self.result() != 0) {
                return self.leave(KErr.BAD_DESCRIPTOR.code());
            }
            remote.write(at, piece, 0, piece.length);
        }
        done += piece.length;
        pc = 0;
        return Next.AGAIN;
    }

    private Next send(SimThread self, long length, @Nullable KernelBuffer buffer) {
        int id = request.isWriteFragment() ? RequestIds.WRITE : request.id();
        int flags = request.flags() & ~RequestFlags.CLIENT_BUFFER
                | (buffer == null ? 0 : RequestFlags.KERNEL_BUFFER);
        return self.call(below.media().sendReceive(
                new DriveRequest(id, below, request.position() + done, length, flags, null, buffer, 0)));
    }

    private Next ended(SimThread self) {
        return self.leave(self.result() == 0 ? KErr.COMPLETION.code() : self.result());
    }
}
