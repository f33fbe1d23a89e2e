// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.boot.board.Board;
import org.pagewright.boot.script.Access;
import org.pagewright.boot.script.ScriptException;
import org.pagewright.boot.script.ScriptThread;
import org.pagewright.boot.script.ThreadScript;
import org.pagewright.kernel.media.KernelBuffer;
import org.pagewright.kernel.media.LocalDrive;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.Sleep;
import org.pagewright.kernel.time.SeededRandom;

/** Asks a user's script for one access after the other and does each. */
final class ScriptedThread extends Frame {
    private final ScriptedBoard board;
    private final ThreadScript script;
    private final SeededRandom random;
    private int accesses;

    ScriptedThread(ScriptedBoard board, ThreadScript script, SeededRandom random) {
        this.board = board;
        this.script = script;
        this.random = random;
    }

    @Override
    protected Next step(SimThread self) {
        Access access = next(self);
        if (access == null) {
            return self.leave(0);
        }
        accesses++;
        return access instanceof Access.Compute compute ? self.compute(Math.max(1, compute.nanos()))
                : self.call(routine(access));
    }

    private @Nullable Access next(SimThread self) {
        try {
            return script.next(new View(self, random, accesses));
        } catch (RuntimeException e) {
            throw new ScriptException("workload", board.workload(), e);
        }
    }

    /** What a script may ask about its thread. */
    private record View(SimThread thread, SeededRandom random, int accesses) implements ScriptThread {
        @Override
        public String name() {
            return thread.name();
        }

        @Override
        public long nowNanos() {
            return thread.machine().nowNanos();
        }

        @Override
        public int below(int bound) {
            return random.below(bound);
        }
    }

    private Frame routine(Access access) {
        return switch (access) {
        case Access.Rom rom -> rom(rom.page());
        case Access.Code code -> code(code.file(), code.page());
        case Access.Data data -> data(data);
        case Access.File file -> file(file);
        case Access.Sleep sleep -> new Sleep(Math.max(1, sleep.nanos()));
        case Access.Compute compute -> throw new IllegalStateException("done by the caller: " + compute);
        };
    }

    private Frame rom(int page) {
        int pages = board.romPages();
        return pages == 0 ? absent("paged ROM") : board.context().verifier().useRom(Math.floorMod(page, pages));
    }

    private Frame code(int file, int page) {
        List<Board.LoadedFile> files = board.files();
        if (files.isEmpty()) {
            return absent("paged code");
        }
        Board.LoadedFile used = files.get(Math.floorMod(file, files.size()));
        int pages = used.file().image().textPages();
        return board.context().verifier().useCode(used.file(), used.region(), Math.floorMod(page, pages));
    }

    private Frame data(Access.Data data) {
        CheckedMemory memory = board.memory();
        return memory == null ? absent("data paging")
                : memory.access(Math.floorMod(data.page(), memory.region().pages()), data.write());
    }

    private Frame file(Access.File file) {
        for (LocalDrive drive : board.drives()) {
            if (drive.number() == file.drive()) {
                byte[] content = new byte[Math.max(1, file.lengthBytes())];
                for (int i = 0; i < content.length; i++) {
                    content[i] = (byte) (i * 31 + accesses);
                }
                return new FileIo(board.context()).writeAndCheck(drive,
                        WritableDrives.filePosition(drive) + Math.max(0, file.position()),
                        new KernelBuffer(content, 0, content.length), content.clone());
            }
        }
        return absent("a writable drive " + file.drive());
    }

    /** Said once for each thing that is missing: a script may ask for it a thousand times. */
    private Frame absent(String what) {
        String note = "Workload " + board.workload() + " asked for " + what + ", which this board does not have.";
        List<String> unpaged = board.context().unpaged();
        if (!unpaged.contains(note)) {
            unpaged.add(note);
        }
        return Frame.answering(0);
    }
}
