// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.sample;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.boot.BootProgress;
import org.pagewright.boot.board.Board;
import org.pagewright.boot.board.MediaUnit;
import org.pagewright.boot.stage.BootContext;
import org.pagewright.kernel.media.LocalDrive;
import org.pagewright.kernel.media.MediaPagingDevice;
import org.pagewright.kernel.paging.LiveListSizes;
import org.pagewright.kernel.paging.PagerStatistics;
import org.pagewright.kernel.trace.Trace;
import org.pagewright.nand.chip.NandStatistics;

/**
 * Reads the counters at even steps of virtual time. A long run doubles its step and drops every second sample, so that
 * any run has between half and all of {@value #MOST} samples, and the same ones each time.
 */
public final class Sampler {
    private static final int MOST = 2048;
    private static final long FIRST_STEP_NANOS = 100_000;

    private final BootContext context;
    private final Board board;
    private final Trace trace;
    private final BootProgress progress;
    private final List<RunSample> samples = new ArrayList<>();
    private long stepNanos = FIRST_STEP_NANOS;

    /** @param progress hears of every sample */
    public Sampler(BootContext context, BootProgress progress) {
        this.context = context;
        this.board = context.board();
        this.trace = board.machine().trace();
        this.progress = progress;
    }

    /** Begins to sample. */
    public void start() {
        trace.sampleAt(0, this::sampleAt);
    }

    /** All samples and one of the end. */
    public RunSamples end() {
        add(board.machine().nowNanos());
        return new RunSamples(samples);
    }

    private void sampleAt(long timeNanos) {
        add(timeNanos);
        if (samples.size() == MOST) {
            for (int i = 0; i < MOST / 2; i++) {
                samples.set(i, samples.get(2 * i));
            }
            samples.subList(MOST / 2, MOST).clear();
            stepNanos *= 2;
        }
        trace.sampleAt((timeNanos / stepNanos + 1) * stepNanos, this::sampleAt);
    }

    private void add(long timeNanos) {
        RunSample sample = new RunSample(timeNanos);
        pager(sample);
        NandStatistics nand = board.chip().statistics();
        sample.set(Metric.HOST_WRITTEN_BYTES, board.nandWrittenBytes())
                .set(Metric.NAND_PROGRAMMED_BYTES, nand.programs() * board.part().pageBytes())
                .set(Metric.NAND_READS, nand.reads()).set(Metric.NAND_ERASES, nand.erases());
        for (LocalDrive drive : board.subsystem().drives()) {
            drive(sample, drive);
        }
        samples.add(sample);
        progress.sample(sample);
    }

    private void pager(RunSample sample) {
        PagerStatistics s = board.pager().statistics();
        LiveListSizes sizes = board.pager().sizes();
        sample.set(Metric.FAULTS, s.faults()).set(Metric.PAGE_INS, s.pageIns())
                .set(Metric.PAGE_IN_NANOS, s.pageInNanos()).set(Metric.PAGE_OUTS, s.pageOuts())
                .set(Metric.CACHE_PAGES, sizes.current()).set(Metric.YOUNG_PAGES, sizes.young())
                .set(Metric.OLD_PAGES, sizes.old()).set(Metric.OLDEST_CLEAN_PAGES, sizes.oldestClean())
                .set(Metric.OLDEST_DIRTY_PAGES, sizes.oldestDirty()).set(Metric.LOCKED_PAGES, sizes.locked());
    }

    private void drive(RunSample sample, LocalDrive drive) {
        int number = drive.number();
        long pageIns = 0;
        for (MediaUnit unit : board.units()) {
            @Nullable
            MediaPagingDevice device = unit.media().pagingDevice();
            pageIns += device == null ? 0 : device.pageIns(number);
        }
        sample.set(DriveMetric.PAGE_INS, number, pageIns)
                .set(DriveMetric.READ_BYTES, number, context.readBytes(number))
                .set(DriveMetric.WRITTEN_BYTES, number, context.writtenBytes(number));
    }
}
