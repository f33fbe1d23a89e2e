// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import org.pagewright.boot.board.Board;
import org.pagewright.boot.stage.BootContext;
import org.pagewright.kernel.media.ClientRequest;
import org.pagewright.kernel.media.LocalDrive;
import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.media.RequestIds;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KErr;
import org.pagewright.model.KernelLimits;

/** The part of a drive that recorded requests go to; whatever was written is compared when it is read. */
final class TracedFile {
    private final BootContext context;
    private final LocalDrive drive;
    private final long begin;
    private final int pages;
    private final TracedContents contents;

    /**
     * A part of a drive.
     *
     * @param begin where it begins on the drive, in bytes
     */
    TracedFile(BootContext context, LocalDrive drive, long begin, int pages) {
        this.context = context;
        this.drive = drive;
        this.begin = begin;
        this.pages = pages;
        this.contents = new TracedContents(pages);
    }

    /** A routine that writes pages, wrapped to the length of this part. */
    Frame write(int page, int count) {
        int first = page % pages;
        int written = Math.min(count, pages - first);
        int length = written << KernelLimits.PAGE_SHIFT;
        return new Frame() {
            private int version;

            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0) {
                    version = contents.beginWrite(first, written);
                    return self.call(request(RequestIds.WRITE, first, new TracedSource(first, version, length)));
                }
                contents.endWrite(first, written, version);
                context.count(drive.number(), 0, length);
                return ended(self, "write");
            }
        };
    }

    /** A routine that reads pages, wrapped to the length of this part, and compares them. */
    Frame read(int page, int count) {
        int first = page % pages;
        int read = Math.min(count, pages - first);
        int length = read << KernelLimits.PAGE_SHIFT;
        var sink = new TracedSink(contents, first, length);
        return new Frame() {
            private long stamp;

            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0) {
                    stamp = contents.stamp(first, read);
                    return self.call(request(RequestIds.READ, first, sink));
                }
                context.count(drive.number(), length, 0);
                if (self.result() == 0 && contents.comparable(first, read, stamp) > 0) {
                    int wrong = sink.wrongPage();
                    context.verifier().fileChecked(wrong < 0 ? ""
                            : "Drive %d holds other bytes at %d than were written there.".formatted(drive.number(),
                                    position(wrong)));
                }
                return ended(self, "read");
            }
        };
    }

    private Next ended(SimThread self, String what) {
        if (self.result() != 0) {
            context.verifier().fileChecked("A %s on drive %d failed with %s.".formatted(what, drive.number(),
                    KErr.describe((int) self.result())));
        }
        return self.leave(0);
    }

    private long position(int page) {
        return begin + ((long) page << KernelLimits.PAGE_SHIFT);
    }

    private Frame request(int id, int page, RemoteBuffer memory) {
        Board board = context.board();
        return new ClientRequest(board.subsystem(), board.pager(), board.fragmentation(), drive, id, position(page),
                memory);
    }
}
