// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.boot.board.Board;
import org.pagewright.boot.script.ScriptBoard;
import org.pagewright.boot.script.ThreadScript;
import org.pagewright.boot.stage.BootContext;
import org.pagewright.kernel.media.LocalDrive;
import org.pagewright.kernel.paging.FlexiblePager;
import org.pagewright.kernel.paging.Region;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.SimThread;

/** The board as a user's workload sees it, and the threads it started. */
final class ScriptedBoard implements ScriptBoard {
    private static final int DATA_PAGES = 1_024;
    private static final int FIRST_RANDOM = 700;

    private final BootContext context;
    private final String workload;
    private final Crew crew = new Crew();
    private final List<Board.LoadedFile> files;
    private final List<LocalDrive> drives;
    private final @Nullable CheckedMemory memory;
    private int threads;

    ScriptedBoard(BootContext context, String workload) {
        this.context = context;
        this.workload = workload;
        Board board = context.board();
        this.files = board.files().stream().filter(f -> context.isPageable(f.file().image().drive())).toList();
        this.drives = WritableDrives.of(board);
        this.memory = memory(context, workload);
    }

    private static @Nullable CheckedMemory memory(BootContext context, String workload) {
        if (!(context.board().pager() instanceof FlexiblePager pager) || pager.dataDevice() == null) {
            return null;
        }
        int pages = Math.min(DATA_PAGES, pager.swap().freePages());
        Region data = PagedData.committed(context, "data of " + workload, pages);
        return data == null ? null : new CheckedMemory(context, pager, data);
    }

    Crew crew() {
        return crew;
    }

    BootContext context() {
        return context;
    }

    String workload() {
        return workload;
    }

    List<Board.LoadedFile> files() {
        return files;
    }

    List<LocalDrive> drives() {
        return drives;
    }

    @Nullable
    CheckedMemory memory() {
        return memory;
    }

    @Override
    public int romPages() {
        return context.board().romIsPaged() ? context.board().rom().pagedPages() : 0;
    }

    @Override
    public List<String> codeFiles() {
        return files.stream().map(file -> file.file().image().name()).toList();
    }

    @Override
    public int codePages(int file) {
        return files.get(file).file().image().textPages();
    }

    @Override
    public int dataPages() {
        CheckedMemory present = memory;
        return present == null ? 0 : present.region().pages();
    }

    @Override
    public List<Integer> writableDrives() {
        return drives.stream().map(LocalDrive::number).toList();
    }

    @Override
    public void start(String name, int priority, ThreadScript script) {
        if (priority < 0 || priority > SimThread.MAX_PRIORITY) {
            throw new IllegalArgumentException("priority " + priority + " of thread " + name + " is not in 0 to "
                    + SimThread.MAX_PRIORITY);
        }
        Frame body = new ScriptedThread(this, script, context.board().machine().random(FIRST_RANDOM + threads++));
        crew.add(name, priority, body);
    }
}
