// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

import org.pagewright.boot.board.Board;
import org.pagewright.boot.stage.BootContext;
import org.pagewright.boot.stage.Steps;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.time.SeededRandom;

/** "code-walk": ten threads wander over more ROM and code than the cache holds. */
final class CodeWalk implements Workload {
    private static final int THREADS = 10;
    private static final int TOUCHES = 400;
    private static final int OLD_DRIVER_REQUESTS = 12;

    @Override
    public String id() {
        return "code-walk";
    }

    @Override
    public String summary() {
        return "ten threads wander over more ROM and code than the cache holds";
    }

    @Override
    public Frame body(BootContext context) {
        return crew(context, TOUCHES);
    }

    /** Ten walkers that touch so many pages each. */
    static Crew crew(BootContext context, int touches) {
        var crew = new Crew();
        for (int thread = 0; thread < THREADS; thread++) {
            SeededRandom random = context.board().machine().random(200 + thread);
            Iterator<Frame> steps = IntStream.range(0, touches).mapToObj(i -> touch(context, random)).iterator();
            crew.add("walker-" + (thread + 1), 10 + thread % 3, new Steps(steps));
        }
        if (context.board().romIsPaged()) {
            crew.add("old-driver-client", 13, new OldDriver(context, OLD_DRIVER_REQUESTS));
        }
        return crew;
    }

    private static Frame touch(BootContext context, SeededRandom random) {
        Board board = context.board();
        List<Board.LoadedFile> files = board.files().stream()
                .filter(f -> context.isPageable(f.file().image().drive())).toList();
        if (board.romIsPaged() && (files.isEmpty() || random.below(3) > 0)) {
            return context.verifier().useRom(random.below(board.rom().pagedPages()));
        }
        if (files.isEmpty()) {
            return Frame.answering(0);
        }
        Board.LoadedFile file = files.get(random.below(files.size()));
        return context.verifier().useCode(file.file(), file.region(), random.below(file.file().image().textPages()));
    }
}
