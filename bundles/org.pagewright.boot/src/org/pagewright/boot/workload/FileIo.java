// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import java.util.Arrays;

import org.pagewright.boot.board.Board;
import org.pagewright.boot.stage.BootContext;
import org.pagewright.kernel.media.ClientRequest;
import org.pagewright.kernel.media.KernelBuffer;
import org.pagewright.kernel.media.LocalDrive;
import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.media.RequestIds;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KErr;

/** Writes of a file-server drive thread, each read back and compared. */
final class FileIo {
    private final BootContext context;

    FileIo(BootContext context) {
        this.context = context;
    }

    /**
     * A routine that writes a buffer to a drive and reads it back.
     *
     * @param expected what the buffer holds
     */
    Frame writeAndCheck(LocalDrive drive, long position, RemoteBuffer buffer, byte[] expected) {
        byte[] back = new byte[buffer.length()];
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                switch (pc++) {
                case 0:
                    return self.call(request(RequestIds.WRITE, drive, position, buffer));
                case 1:
                    if (self.result() != 0) {
                        return failed(self, "write", drive, position);
                    }
                    context.count(drive.number(), 0, buffer.length());
                    return self.call(request(RequestIds.READ, drive, position,
                            new KernelBuffer(back, 0, back.length)));
                default:
                    if (self.result() != 0) {
                        return failed(self, "read", drive, position);
                    }
                    context.count(drive.number(), back.length, 0);
                    int at = Arrays.mismatch(expected, back);
                    context.verifier().fileChecked(at < 0 ? ""
                            : "Drive %d holds other bytes at %d than thread %s wrote there.".formatted(
                                    drive.number(), position + at, self.name()));
                    return self.leave(0);
                }
            }
        };
    }

    private Next failed(SimThread self, String what, LocalDrive drive, long position) {
        context.notes().add("Thread %s: the %s at %d on drive %d ended with %s.".formatted(self.name(), what, position,
                drive.number(), KErr.describe((int) self.result())));
        context.verifier().fileChecked("A %s on drive %d failed with %s.".formatted(what, drive.number(),
                KErr.describe((int) self.result())));
        return self.leave(0);
    }

    private Frame request(int id, LocalDrive drive, long position, RemoteBuffer buffer) {
        Board board = context.board();
        return new ClientRequest(board.subsystem(), board.pager(), board.fragmentation(), drive, id, position, buffer);
    }
}
