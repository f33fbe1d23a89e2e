// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.stage;

import org.pagewright.boot.board.Board;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;

/** The loader opens an executable: a block map when the drive says it is pageable, else it is loaded whole. */
final class LoadFile extends Frame {
    private static final int PAGES_AT_START = 3;
    private static final long OPEN_NANOS = 400_000;

    private final BootContext context;
    private final Board.LoadedFile file;
    private int page;

    LoadFile(BootContext context, Board.LoadedFile file) {
        this.context = context;
        this.file = file;
    }

    @Override
    protected Next step(SimThread self) {
        if (pc == 0) {
            pc = 1;
            return self.compute(OPEN_NANOS);
        }
        int drive = file.file().image().drive();
        if (!context.isPageable(drive)) {
            String sentence = "Drive %d does not report KDriveAttPageable, so its executables are loaded whole."
                    .formatted(drive);
            if (!context.unpaged().contains(sentence)) {
                context.unpaged().add(sentence);
            }
            return self.leave(0);
        }
        return page == PAGES_AT_START ? self.leave(0)
                : self.call(context.verifier().useCode(file.file(), file.region(), page++));
    }
}
