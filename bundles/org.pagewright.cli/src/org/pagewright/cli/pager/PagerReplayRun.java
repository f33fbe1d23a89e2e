// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.pager;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.cli.OutputFiles;
import org.pagewright.kernel.replay.PagerReplay;
import org.pagewright.kernel.replay.ReplayCounts;
import org.pagewright.kernel.replay.ReplayFormat;
import org.pagewright.kernel.replay.ReplayPolicy;
import org.pagewright.kernel.replay.ReplaySetup;
import org.pagewright.model.BadInputException;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.edit.AtomicFile;

/**
 * One run of {@code pagewright replay pager}. Nothing here formats through the locale data of the JDK: loading that
 * takes as long as some millions of references.
 *
 * @param repeat how often the trace runs
 * @param json   where the result goes too
 */
record PagerReplayRun(Path file, ReplayFormat format, int cachePages, ReplayPolicy policy, MemoryModel memoryModel,
        int repeat, @Nullable Path json) {
    static final ReplayPolicy DEFAULT_POLICY = ReplayPolicy.LIVELIST;
    static final MemoryModel DEFAULT_MODEL = MemoryModel.MULTIPLE;
    private static final int FIGURE_WIDTH = 15;

    /** Replays the trace and reports. */
    void run(PrintWriter out) throws BadInputException, IOException {
        if (repeat < 1) {
            throw new BadInputException("--repeat must be at least 1, not " + repeat + ".");
        }
        OutputFiles.check(json);
        long began = System.nanoTime();
        ReplayCounts counts = PagerReplay.run(file, format, ReplaySetup.of(policy, memoryModel, cachePages), repeat);
        double seconds = (System.nanoTime() - began) / 1e9;
        long perSecond = seconds == 0 ? 0 : Math.round(counts.references() / seconds);
        print(counts, perSecond, out);
        Path target = json;
        if (target != null) {
            String text = PagerReplayJson.of(this, counts, perSecond);
            AtomicFile.replace(target, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void print(ReplayCounts counts, long perSecond, PrintWriter out) {
        out.println(file + " through " + lists() + ", " + grouped(cachePages) + " cache pages");
        line("references", counts.references(), grouped(counts.distinctPages()) + " different pages", out);
        line("faults", counts.faults(), share(counts) + " of the references", out);
        line("hits", counts.hits(), grouped(counts.rejuvenations()) + " of them made an old page young", out);
        line("evictions", counts.evictions(), "", out);
        line("speed", perSecond, "references per second of wall time", out);
    }

    private static void line(String name, long figure, String remark, PrintWriter out) {
        String text = grouped(figure);
        String spaces = " ".repeat(Math.max(0, 12 - name.length()) + Math.max(0, FIGURE_WIDTH - text.length()));
        out.println(("  " + name + spaces + text + "   " + remark).stripTrailing());
    }

    /** Faults of the references with four decimals. */
    private static String share(ReplayCounts counts) {
        long scaled = Math.round(1e4 * counts.faults() / counts.references());
        return scaled / 10_000 + "." + String.valueOf(10_000 + scaled % 10_000).substring(1);
    }

    /** {@code 12,345}. */
    private static String grouped(long figure) {
        var text = new StringBuilder().append(figure);
        for (int place = text.length() - 3; place > 0; place -= 3) {
            text.insert(place, ',');
        }
        return text.toString();
    }

    private String lists() {
        if (policy == ReplayPolicy.LRU) {
            return "plain LRU";
        }
        return memoryModel.pagesData() ? "a live list of young, old and oldest pages"
                : "a live list of young and old pages";
    }
}
