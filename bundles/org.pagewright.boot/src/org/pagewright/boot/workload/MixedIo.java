// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

import org.pagewright.boot.board.ImageContent;
import org.pagewright.boot.stage.BootContext;
import org.pagewright.boot.stage.Steps;
import org.pagewright.kernel.media.KernelBuffer;
import org.pagewright.kernel.media.LocalDrive;
import org.pagewright.kernel.thread.Frame;

/** "mixed-io": ten threads page while two files are written and rewritten (the property of t_nandpaging). */
final class MixedIo implements Workload {
    private static final int PIECE_BYTES = 48 * 1024;
    private static final int PIECES = 24;

    @Override
    public String id() {
        return "mixed-io";
    }

    @Override
    public String summary() {
        return "ten threads page while files are written, rewritten and read back";
    }

    @Override
    public Frame body(BootContext context) {
        return new LateBody(() -> crew(context));
    }

    private static Frame crew(BootContext context) {
        Crew crew = CodeWalk.crew(context, 100);
        List<LocalDrive> drives = WritableDrives.of(context.board());
        for (int n = 0; n < Math.min(2, drives.size()); n++) {
            LocalDrive drive = drives.get(n);
            int stream = 900 + n;
            Iterator<Frame> steps = IntStream.range(0, PIECES).mapToObj(i -> piece(context, drive, stream, i))
                    .iterator();
            crew.add("writer-" + drive.number(), 11, new Steps(steps));
        }
        return crew;
    }

    private static Frame piece(BootContext context, LocalDrive drive, int stream, int index) {
        byte[] bytes = new byte[PIECE_BYTES];
        ImageContent.fill(bytes, 0, PIECE_BYTES, stream, (long) index * PIECE_BYTES);
        long position = WritableDrives.filePosition(drive) + (long) (index % (PIECES / 2)) * PIECE_BYTES;
        return new FileIo(context).writeAndCheck(drive, position, new KernelBuffer(bytes, 0, PIECE_BYTES), bytes);
    }
}
