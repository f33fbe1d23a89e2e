// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import java.util.ArrayList;
import java.util.List;

import org.pagewright.boot.board.Board;
import org.pagewright.boot.stage.BootContext;
import org.pagewright.boot.stage.Steps;
import org.pagewright.kernel.thread.Frame;

/** "boot": the shell and a few applications start, each running some ROM code and some of its own. */
final class StartApplications implements Workload {
    private static final int APPLICATIONS = 4;
    private static final int ROM_PAGES_EACH = 60;
    private static final int CODE_PAGES_EACH = 30;

    @Override
    public String id() {
        return "boot";
    }

    @Override
    public String summary() {
        return "the shell and four applications start";
    }

    @Override
    public Frame body(BootContext context) {
        var crew = new Crew();
        Board board = context.board();
        for (int app = 0; app < APPLICATIONS; app++) {
            var random = board.machine().random(100 + app);
            List<Frame> steps = new ArrayList<>();
            for (int i = 0; i < ROM_PAGES_EACH && board.romIsPaged(); i++) {
                int base = 170 + app * 40;
                steps.add(context.verifier().useRom((base + random.below(120)) % board.rom().pagedPages()));
            }
            List<Board.LoadedFile> files = board.files().stream()
                    .filter(f -> context.isPageable(f.file().image().drive())).toList();
            for (int i = 0; i < CODE_PAGES_EACH && !files.isEmpty(); i++) {
                Board.LoadedFile file = files.get((app + i / 10) % files.size());
                steps.add(context.verifier().useCode(file.file(), file.region(),
                        random.below(file.file().image().textPages())));
            }
            crew.add("app-" + (app + 1), 12, new Steps(steps));
        }
        return crew;
    }
}
