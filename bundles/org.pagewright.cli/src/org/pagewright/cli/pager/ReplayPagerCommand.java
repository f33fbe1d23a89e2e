// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.pager;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.replay.PagerReplay;
import org.pagewright.kernel.replay.ReplayCounts;
import org.pagewright.kernel.replay.ReplayFormat;
import org.pagewright.kernel.replay.ReplayPolicy;
import org.pagewright.kernel.replay.ReplaySetup;
import org.pagewright.model.BadInputException;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.edit.AtomicFile;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pagewright replay pager}: a page-reference trace through the live list alone. */
@Command(name = "pager", description = "Runs a page-reference trace through the live list alone.")
public final class ReplayPagerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE", description = "The trace; gzip is recognised.")
    private Path file = Path.of("");

    @Option(names = "--format", required = true, paramLabel = "FORMAT", //
            description = "${COMPLETION-CANDIDATES}.")
    private ReplayFormat format = ReplayFormat.U32LE;

    @Option(names = "--cache-pages", required = true, paramLabel = "N", description = "RAM pages of the cache.")
    private int cachePages;

    @Option(names = "--policy", paramLabel = "POLICY", defaultValue = "livelist", //
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ReplayPolicy policy = ReplayPolicy.LIVELIST;

    @Option(names = "--memory-model", paramLabel = "MODEL", defaultValue = "multiple", //
            description = "${COMPLETION-CANDIDATES}: flexible has four lists, the others two "
                    + "(default: ${DEFAULT-VALUE}).")
    private MemoryModel memoryModel = MemoryModel.MULTIPLE;

    @Option(names = "--repeat", paramLabel = "N", defaultValue = "1", //
            description = "Run the trace this often (default: ${DEFAULT-VALUE}).")
    private int repeat = 1;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the result as JSON.")
    private @Nullable Path json;

    @Override
    public Integer call() throws BadInputException, IOException {
        if (repeat < 1) {
            throw new BadInputException("--repeat must be at least 1, not " + repeat + ".");
        }
        long began = System.nanoTime();
        ReplayCounts counts = PagerReplay.run(file, format, ReplaySetup.of(policy, memoryModel, cachePages), repeat);
        double seconds = (System.nanoTime() - began) / 1e9;
        long perSecond = seconds == 0 ? 0 : Math.round(counts.references() / seconds);
        print(counts, perSecond);
        Path target = json;
        if (target != null) {
            AtomicFile.replace(target, json(counts, perSecond).getBytes(StandardCharsets.UTF_8));
        }
        return 0;
    }

    private void print(ReplayCounts counts, long perSecond) {
        PrintWriter out = spec.commandLine().getOut();
        double share = counts.references() == 0 ? 0 : (double) counts.faults() / counts.references();
        out.printf(Locale.ROOT, "%s through %s, %,d cache pages%n", file, lists(), cachePages);
        out.printf(Locale.ROOT, "  references  %,15d   %,d different pages%n", counts.references(),
                counts.distinctPages());
        out.printf(Locale.ROOT, "  faults      %,15d   %.4f of the references%n", counts.faults(), share);
        out.printf(Locale.ROOT, "  hits        %,15d   %,d of them made an old page young%n", counts.hits(),
                counts.rejuvenations());
        out.printf(Locale.ROOT, "  evictions   %,15d%n", counts.evictions());
        out.printf(Locale.ROOT, "  speed       %,15d   references per second of wall time%n", perSecond);
    }

    private String lists() {
        if (policy == ReplayPolicy.LRU) {
            return "plain LRU";
        }
        return memoryModel.pagesData() ? "a live list of young, old and oldest pages"
                : "a live list of young and old pages";
    }

    private String json(ReplayCounts counts, long perSecond) throws IOException {
        var text = new StringWriter();
        try (JsonWriter writer = new JsonWriter(text)) {
            writer.setFormattingStyle(FormattingStyle.PRETTY);
            writer.beginObject();
            writer.name("references").value(counts.references());
            writer.name("faults").value(counts.faults());
            writer.name("hits").value(counts.hits());
            writer.name("rejuvenations").value(counts.rejuvenations());
            writer.name("evictions").value(counts.evictions());
            writer.name("distinctPages").value(counts.distinctPages());
            writer.name("cachePages").value(cachePages);
            writer.name("policy").value(policy.id());
            writer.name("memoryModel").value(memoryModel.id());
            writer.name("tableBytes").value(counts.tableBytes());
            writer.name("referencesPerSecond").value(perSecond);
            writer.endObject();
        }
        return text.append('\n').toString();
    }
}
