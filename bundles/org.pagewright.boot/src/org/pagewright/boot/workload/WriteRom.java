// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import java.util.ArrayList;
import java.util.List;

import org.pagewright.boot.board.Board;
import org.pagewright.boot.stage.BootContext;
import org.pagewright.boot.stage.Steps;
import org.pagewright.kernel.media.LocalDrive;
import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KernelLimits;

/**
 * "write-rom": after a flush of the paging cache two threads write buffers that lie in paged ROM to two drives of the
 * paging media, while others page (the property of t_fragmentdp).
 */
final class WriteRom implements Workload {
    private static final int BUFFER_PAGES = 40;
    private static final int WRITES = 6;
    /** Buffers do not begin at a page. */
    private static final int UNALIGNED = 1_500;

    @Override
    public String id() {
        return "write-rom";
    }

    @Override
    public String summary() {
        return "files are written from buffers in paged ROM, with the cache flushed before";
    }

    @Override
    public Frame body(BootContext context) {
        return new LateBody(() -> crew(context));
    }

    private static Frame crew(BootContext context) {
        Board board = context.board();
        Crew crew = CodeWalk.crew(context, 60);
        List<LocalDrive> drives = WritableDrives.of(board);
        if (drives.isEmpty() || !board.romIsPaged()) {
            context.notes().add("Workload write-rom wrote nothing: it needs paged ROM and a writable drive.");
            return crew;
        }
        for (int n = 0; n < Math.min(2, drives.size()); n++) {
            var steps = new ArrayList<Frame>();
            for (int i = 0; i < WRITES; i++) {
                steps.add(write(context, drives.get(n), 400 + (n * WRITES + i) * BUFFER_PAGES, i));
            }
            crew.add("rom-writer-" + drives.get(n).number(), 11, new Steps(steps));
        }
        return crew;
    }

    private static Frame write(BootContext context, LocalDrive drive, int firstPage, int index) {
        Board board = context.board();
        int first = firstPage % (board.rom().pagedPages() - BUFFER_PAGES - 1);
        int length = BUFFER_PAGES * KernelLimits.PAGE_BYTES;
        byte[] expected = new byte[length];
        byte[] page = new byte[KernelLimits.PAGE_BYTES];
        for (int done = 0; done < length;) {
            int at = UNALIGNED + done;
            board.rom().expectedPage(first + at / page.length, page);
            int piece = Math.min(page.length - at % page.length, length - done);
            System.arraycopy(page, at % page.length, expected, done, piece);
            done += piece;
        }
        RemoteBuffer buffer = board.pager().buffer(board.romRegion(), first * page.length + UNALIGNED, length);
        long position = WritableDrives.filePosition(drive) + (long) index * length;
        Frame write = new FileIo(context).writeAndCheck(drive, position, buffer, expected);
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                return switch (pc++) {
                case 0 -> self.call(board.pager().flush());
                case 1 -> self.call(write);
                default -> self.leave(0);
                };
            }
        };
    }
}
