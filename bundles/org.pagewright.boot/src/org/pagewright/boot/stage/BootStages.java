// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.pagewright.boot.BootProgress;
import org.pagewright.boot.board.Board;
import org.pagewright.boot.board.DriverEntryPoint;
import org.pagewright.boot.board.MediaUnit;
import org.pagewright.kernel.dfc.DfcQueue;
import org.pagewright.kernel.media.LocalDrive;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KErr;

/**
 * Stages 1 to 10 of fact sheet 12, and the workload as stage 11. Durations without storage access are our assumption.
 */
public final class BootStages {
    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;

    private final BootContext context;
    private final Board board;

    /** @param context what the stages share */
    public BootStages(BootContext context) {
        this.context = context;
        this.board = context.board();
    }

    /** The body of the supervisor thread. */
    public BootSequence sequence(String workload, Frame workloadBody, BootProgress progress) {
        var stages = new ArrayList<BootStage>();
        stages.add(new BootStage(1, "bootstrap: unpaged ROM into RAM", this::bootstrap));
        stages.add(new BootStage(2, "KernelMain: static data", () -> new Work(350 * MICRO)));
        stages.add(new BootStage(3, "microkernel: memory model, heap", () -> new Work(1_800 * MICRO)));
        stages.add(new BootStage(4, "supervisor: HAL, DFC queues", this::supervisor));
        stages.add(new BootStage(5, "extensions: media, paging devices", this::extensions));
        stages.add(new BootStage(6, "M::Init4: paging cache", () -> new Work(120 * MICRO)));
        stages.add(new BootStage(7, "kernel server, first process", () -> useRom(0, 48)));
        stages.add(new BootStage(8, "file server: med*.pdd", this::fileServer));
        stages.add(new BootStage(9, "estart: mounts drives", this::estart));
        stages.add(new BootStage(10, "loader: code with block maps", this::loader));
        stages.add(new BootStage(11, "workload: " + workload, () -> workloadBody));
        return new BootSequence(stages, board.pager().statistics(), progress);
    }

    private Frame bootstrap() {
        MediaUnit unit = board.romUnit();
        if (unit == null) {
            return new Work(40 * MILLI);
        }
        return new CopyUnpagedRom(unit, board.rom());
    }

    private Frame supervisor() {
        return new Work(2 * MILLI, () -> {
            context.sharedQueue();
            new DfcQueue(board.machine(), "DfcThread1", 48);
        });
    }

    private Frame extensions() {
        var entries = new ArrayList<Frame>();
        for (MediaUnit unit : board.units()) {
            entries.add(extension(unit));
        }
        return new Steps(entries);
    }

    private Frame extension(MediaUnit unit) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0) {
                    return self.call(new DriverEntryPoint(board, unit, context.sharedQueue()));
                }
                if (self.result() != 0) {
                    throw self.machine().fault("KERN", 52, "Extension " + unit.plan().settings().prefix()
                            + " returned " + KErr.describe((int) self.result())
                            + "; the kernel stops at the first that fails.");
                }
                return self.leave(0);
            }
        };
    }

    private Frame fileServer() {
        var steps = new ArrayList<Frame>();
        steps.add(useRom(48, 96));
        for (MediaUnit unit : board.units()) {
            steps.add(new Work(150 * MICRO,
                    () -> board.subsystem().installPhysicalDevice(DriverEntryPoint.factory(board, unit))));
        }
        return new Steps(steps);
    }

    private Frame estart() {
        var steps = new ArrayList<Frame>();
        steps.add(useRom(96, 140));
        for (LocalDrive drive : board.subsystem().drives()) {
            steps.add(new MountDrive(context, drive));
        }
        return new Steps(steps);
    }

    private Frame loader() {
        var steps = new ArrayList<Frame>();
        steps.add(useRom(140, 170));
        for (Board.LoadedFile file : board.files()) {
            steps.add(new LoadFile(context, file));
        }
        return new Steps(steps);
    }

    private Frame useRom(int from, int to) {
        if (!board.romIsPaged()) {
            return new Work((to - from) * 20 * MICRO);
        }
        List<Frame> pages = IntStream.range(from, to).mapToObj(i -> context.verifier().useRom(i)).toList();
        return new Steps(pages);
    }
}
