// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.HdrHistogram.Histogram;
import org.pagewright.model.BadInputException;
import org.pagewright.nand.chip.ChipImage;
import org.pagewright.nand.chip.ChipTime;
import org.pagewright.nand.chip.NandChip;
import org.pagewright.nand.chip.NandFault;
import org.pagewright.nand.chip.NandOptions;
import org.pagewright.nand.ftl.FtlOptions;
import org.pagewright.nand.ftl.FtlStatistics;
import org.pagewright.nand.ftl.TranslationLayer;
import org.pagewright.nand.part.NandPart;

/**
 * Sends the requests of a trace through a translation layer over one chip. Requests are issued at their arrival times,
 * all pages of a request at once, and are served in order by plane and bus. Pages that the trace reads before it writes
 * them are placed first, without counting. A write that covers a page only in part reads the page first.
 */
public final class NandReplay {
    private static final int PROGRESS_MASK = 0x3FFF;

    private final TraceRecords trace;
    private final ReplayOptions options;
    private final ReplayProgress progress;
    private final NandChip chip;
    private final long beginNanos;
    private final TranslationLayer layer;
    private final PageStream stream;
    private final PageContents contents;
    private final Histogram readLatency = new Histogram(3);
    private final Histogram writeLatency = new Histogram(3);
    private long readSectors;
    private long writtenSectors;
    private long lastEnd;
    private int oldPages;

    private NandReplay(TraceRecords trace, NandChip chip, long beginNanos, ReplayOptions options,
            ReplayProgress progress) throws BadInputException {
        this.trace = trace;
        this.options = options;
        this.progress = progress;
        this.chip = chip;
        this.beginNanos = beginNanos;
        layer = TranslationLayer.mount(beginNanos, chip, FtlOptions.DEFAULT);
        stream = new PageStream(trace, layer.logicalPages(), chip.part().pageBytes());
        contents = new PageContents(options.payload() ? chip.part().pageBytes() : 0, layer.logicalPages());
    }

    /**
     * A replay on a chip as it is delivered.
     *
     * @throws BadInputException when the part is too small for a translation layer
     */
    public static NandReplay fresh(TraceRecords trace, NandPart part, ReplayOptions options, ReplayProgress progress)
            throws BadInputException {
        var chip = new NandChip(part, options.seed(), new NandOptions(options.payload(), 0, options.faults()));
        return new NandReplay(trace, chip, 0, options, progress);
    }

    /**
     * A replay that goes on with a saved chip: it is powered up, recovers, and keeps its data, wear and time. What an
     * earlier run wrote is only checked for being readable.
     *
     * @param image   of a replay, which keeps everything on the chip
     * @param options their seed, payload and faults must be those of the chip
     */
    public static NandReplay resumed(TraceRecords trace, ChipImage.Loaded image, ReplayOptions options,
            ReplayProgress progress) throws BadInputException {
        var replay = new NandReplay(trace, image.chip(), image.nowNanos(), options, progress);
        for (int page = 0; page < replay.layer.logicalPages(); page++) {
            if (replay.layer.isMapped(page)) {
                replay.contents.holdsOldData(page);
                replay.oldPages++;
            }
        }
        return replay;
    }

    /** Replays a trace on a fresh chip. */
    public static NandReplayResult run(TraceRecords trace, NandPart part, ReplayOptions options,
            ReplayProgress progress) throws BadInputException {
        return fresh(trace, part, options, progress).run();
    }

    /** Saves the chip as it is after {@link #run()}, so that another replay can go on with it. */
    public void save(Path file) throws BadInputException {
        ChipImage.save(file, chip, layer.flush(lastEnd));
    }

    /** Runs the whole trace; once only. */
    public NandReplayResult run() {
        long start = placeOldData();
        FtlStatistics before = layer.statistics();
        ChipTime timeBefore = chip.statistics().time();
        int[] erasesBefore = chip.statistics().erasesPerBlock();
        lastEnd = start;
        long length = trace.durationNanos() + 1;
        long total = (long) options.repeat() * trace.count();
        for (int round = 0; round < options.repeat(); round++) {
            replayOnce(start + round * length, (long) round * trace.count(), total);
        }
        progress.done(total, total);
        int[] erases = chip.statistics().erasesPerBlock();
        for (int block = 0; block < erases.length; block++) {
            erases[block] -= erasesBefore[block];
        }
        return new NandReplayResult(chip.part(), options, total, readSectors * 512, writtenSectors * 512,
                lastEnd - start, readLatency, writeLatency, layer.statistics().since(before),
                chip.statistics().time().since(timeBefore), chip.statistics(), erases,
                notes(), contents.wrongPages(), chip.eventHash());
    }

    /** Writes what the trace will read first; returns when the chip is idle again. */
    private long placeOldData() {
        long end = layer.readyNanos();
        int[] pages = stream.pages;
        for (int request = 0; request < trace.count(); request++) {
            boolean isWrite = trace.isWrite(request);
            for (int i = stream.first[request]; i < stream.first[request + 1]; i++) {
                int page = pages[i] < 0 ? ~pages[i] : pages[i];
                if ((!isWrite || pages[i] < 0) && !layer.isMapped(page)) {
                    end = Math.max(end, layer.write(end, page, contents.next(page), 0));
                }
            }
        }
        return end;
    }

    private void replayOnce(long offset, long done, long total) {
        for (int request = 0; request < trace.count(); request++) {
            long now = offset + trace.arrivalNanos(request);
            int from = stream.first[request];
            int to = stream.first[request + 1];
            if (trace.isWrite(request)) {
                long end = writePages(now, from, to);
                writtenSectors += trace.sectorCount(request);
                writeLatency.recordValue(end - now);
                lastEnd = Math.max(lastEnd, end);
            } else {
                long end = options.payload() ? readContents(now, from, to) : readPages(now, from, to);
                readSectors += trace.sectorCount(request);
                readLatency.recordValue(end - now);
                lastEnd = Math.max(lastEnd, end);
            }
            if ((request & PROGRESS_MASK) == PROGRESS_MASK) {
                progress.done(done + request, total);
            }
        }
    }

    private long writePages(long now, int from, int to) {
        long end = now;
        for (int i = from; i < to; i++) {
            int page = stream.pages[i];
            long ready = now;
            if (page < 0) {
                page = ~page;
                ready = layer.read(now, page, null, 0).endNanos();
            }
            end = Math.max(end, layer.write(ready, page, contents.next(page), 0));
        }
        return end;
    }

    private long readPages(long now, int from, int to) {
        long end = now;
        for (int i = from; i < to; i++) {
            end = Math.max(end, layer.readTime(now, stream.pages[i]));
        }
        return end;
    }

    private long readContents(long now, int from, int to) {
        long end = now;
        for (int i = from; i < to; i++) {
            int page = stream.pages[i];
            var result = layer.read(now, page, contents.buffer(), 0);
            if (result.isGood()) {
                contents.check(page);
            }
            end = Math.max(end, result.endNanos());
        }
        return end;
    }

    private int unitKib() {
        return Math.max(4096, chip.part().pageBytes()) / 1024;
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        String pages = layer.logicalPages() + " logical pages of " + chip.part().id();
        switch (stream.folding()) {
        case NONE -> notes.add("The addresses of the trace fit the " + pages + " as they are.");
        case RENUMBERED -> notes.add("The trace spans more than the " + pages
                + "; its units of " + unitKib() + " KiB were numbered in the order of first touch ("
                + stream.renumberedPages()
                + " pages).");
        case WRAPPED -> notes.add("The trace touches " + stream.renumberedPages() + " pages, more than the " + pages
                + "; its units of " + unitKib() + " KiB were numbered in the order of first touch and wrapped around.");
        }
        if (beginNanos > 0) {
            notes.add(String.format(Locale.ROOT,
                    "Went on with the chip saved at %.3f s; power-up took %.3f ms and found %d pages of data.",
                    beginNanos / 1e9, layer.mountReport().nanos() / 1e6, oldPages));
        }
        notes.add(options.payload() ? "Contents, error correction and check sums were carried."
                : "No contents were carried: timing, mapping, collection and wear only.");
        for (NandFault fault : options.faults().settings().keySet()) {
            if (fault.actsAtCutsOnly()) {
                notes.add("The fault " + fault.id() + " acts at power cuts only; a replay has none.");
            } else if (fault.needsContents() && !options.payload()) {
                notes.add("The fault " + fault.id() + " changes contents, and none were carried.");
            }
        }
        return notes;
    }
}
