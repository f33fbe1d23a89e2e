// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.nand;

import java.io.PrintWriter;
import java.util.Locale;

import org.HdrHistogram.Histogram;
import org.pagewright.nand.chip.ChipTime;
import org.pagewright.nand.chip.NandStatistics;
import org.pagewright.nand.ftl.FtlStatistics;
import org.pagewright.nand.replay.NandReplayResult;

/** The report of a replay for people. */
final class NandReplayText {
    private static final int BAR = 40;
    private static final int SHOWN_VIOLATIONS = 10;

    private final NandReplayResult result;
    private final double wallSeconds;

    NandReplayText(NandReplayResult result, double wallSeconds) {
        this.result = result;
        this.wallSeconds = wallSeconds;
    }

    void print(PrintWriter out, String file) {
        out.printf(Locale.ROOT, "%s on %s (%s, %s)%n", file, result.part().id(), result.part().name(),
                result.part().kind().label());
        result.notes().forEach(note -> out.println("  " + note));
        out.println();
        out.printf(Locale.ROOT, "  requests    %,15d   %,.0f per second of wall time%n", result.requests(),
                result.requests() / wallSeconds);
        out.printf(Locale.ROOT, "  read        %,15d   bytes%n", result.readBytes());
        out.printf(Locale.ROOT, "  written     %,15d   bytes%n", result.writtenBytes());
        double simulated = result.simulatedNanos() / 1e9;
        out.printf(Locale.ROOT, "  simulated   %15.3f   seconds, %,.0f times real time%n", simulated,
                simulated / wallSeconds);
        latency(out, "read latency ", result.readLatency());
        latency(out, "write latency", result.writeLatency());
        time(out);
        layer(out);
        erases(out);
        out.printf(Locale.ROOT, "  violations  %,15d%n", result.chip().violationCount());
        result.chip().violations().stream().limit(SHOWN_VIOLATIONS).forEach(v -> out.println("    " + v.sentence()));
        out.printf(Locale.ROOT, "  event hash  %016x%n", result.eventHash());
    }

    private static void latency(PrintWriter out, String name, Histogram histogram) {
        if (histogram.getTotalCount() > 0) {
            out.printf(Locale.ROOT, "  %s   p50 %s   p90 %s   p99 %s   p99.9 %s   max %s%n", name,
                    span(histogram.getValueAtPercentile(50)), span(histogram.getValueAtPercentile(90)),
                    span(histogram.getValueAtPercentile(99)), span(histogram.getValueAtPercentile(99.9)),
                    span(histogram.getMaxValue()));
        }
    }

    private void time(PrintWriter out) {
        ChipTime time = result.time();
        long whole = Math.max(1, time.cellNanos() + time.busNanos() + time.eccNanos());
        out.printf(Locale.ROOT, "  chip time     cells %s (%d %%), bus %s (%d %%), correction %s (%d %%)%n",
                span(time.cellNanos()), time.cellNanos() * 100 / whole, span(time.busNanos()),
                time.busNanos() * 100 / whole, span(time.eccNanos()), time.eccNanos() * 100 / whole);
        out.printf(Locale.ROOT, "  queueing      %s behind plane or bus, %s for each operation on average%n",
                span(time.queueNanos()),
                span(time.queueNanos() / Math.max(1, time.operations())));
    }

    private void layer(PrintWriter out) {
        FtlStatistics layer = result.layer();
        out.printf(Locale.ROOT,
                "  write amplification %.3f   (%,d pages written, %,d copied, %,d journal, %,d checkpoints)%n",
                layer.writeAmplification(), layer.hostWrites(), layer.copiedPages(),
                layer.summaryPages() + layer.journalPages(), layer.checkpointPages());
        if (layer.wearMoves() + layer.refreshes() + layer.retiredBlocks() + layer.timeouts() > 0) {
            out.printf(Locale.ROOT, "  upkeep        %,d wear moves, %,d refreshes, %,d blocks retired, %,d timeouts%n",
                    layer.wearMoves(), layer.refreshes(), layer.retiredBlocks(), layer.timeouts());
        }
        NandStatistics chip = result.chip();
        if (chip.correctedBits() + chip.uncorrectablePages() > 0) {
            out.printf(Locale.ROOT, "  correction    %,d bits corrected, %,d pages uncorrectable%n",
                    chip.correctedBits(), chip.uncorrectablePages());
        }
    }

    private void erases(PrintWriter out) {
        out.println("  erases per block");
        var ranges = EraseHistogram.of(result.erasesPerBlock());
        int most = ranges.stream().mapToInt(EraseHistogram.Range::blocks).max().orElse(1);
        for (var range : ranges) {
            String name = range.from() == range.to() ? "" + range.from() : range.from() + "-" + range.to();
            int length = (int) Math.ceil((double) range.blocks() * BAR / Math.max(1, most));
            out.printf(Locale.ROOT, "    %11s  %-" + BAR + "s %,d blocks%n", name, "#".repeat(length), range.blocks());
        }
    }

    private static String span(long nanos) {
        if (nanos < 1_000_000) {
            return String.format(Locale.ROOT, "%.1f us", nanos / 1e3);
        } else if (nanos < 1_000_000_000) {
            return String.format(Locale.ROOT, "%.2f ms", nanos / 1e6);
        }
        return String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
    }
}
