// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.pagewright.boot.sweep.OrderedRuns;
import org.pagewright.cli.sweep.SweepTable.Column;
import org.pagewright.cli.sweep.SweepTable.Figure;
import org.pagewright.cli.sweep.SweepTable.Row;
import org.pagewright.kernel.paging.PagerConfig;
import org.pagewright.kernel.replay.PagerReplay;
import org.pagewright.kernel.replay.ReplayCounts;
import org.pagewright.kernel.replay.ReplayFormat;
import org.pagewright.kernel.replay.ReplayPolicy;
import org.pagewright.kernel.replay.ReplaySetup;
import org.pagewright.model.BadInputException;
import org.pagewright.model.MemoryModel;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pagewright sweep pager}: one page-reference trace through live lists of many sizes and ratios. */
@Command(name = "pager", description = "Runs a page-reference trace through live lists of every size and ratio given.", //
        footer = { "", "Numbers are lists of 256, 1..4, 256..1024:256 (steps) or 256..4096*2 (factors).",
                "The policy lru has no ratios and runs once for each size." })
public final class SweepPagerCommand implements Callable<Integer> {
    private static final List<String> SETTINGS = List.of("cache-pages", "policy", "memory-model", "young-old",
            "old-oldest");
    private static final List<Column> COLUMNS = List.of(new Column("references", "references"),
            new Column("distinctPages", ""), new Column("faults", "faults"), new Column("faultShare", "share"),
            new Column("hits", "hits"), new Column("rejuvenations", "made young"),
            new Column("evictions", "evictions"));

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE", description = "The trace; gzip is recognised.")
    private Path file = Path.of("");

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}.")
    private ReplayFormat format = ReplayFormat.U32LE;

    @Option(names = "--cache-pages", required = true, paramLabel = "LIST", converter = NumberList.Converter.class, //
            description = "RAM pages of the cache.")
    private NumberList cachePages = NumberList.of(PagerReplay.MIN_CACHE_PAGES);

    @Option(names = "--policy", split = ",", paramLabel = "POLICY", defaultValue = "livelist", //
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private List<ReplayPolicy> policies = List.of();

    @Option(names = "--memory-model", split = ",", paramLabel = "MODEL", defaultValue = "multiple", //
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private List<MemoryModel> memoryModels = List.of();

    @Option(names = "--young-old", paramLabel = "LIST", converter = NumberList.Converter.class, defaultValue = "3", //
            description = "Young pages for one old page (default: ${DEFAULT-VALUE}).")
    private NumberList youngOld = NumberList.of(PagerConfig.DEFAULT_YOUNG_OLD_RATIO);

    @Option(names = "--old-oldest", paramLabel = "LIST", converter = NumberList.Converter.class, defaultValue = "3", //
            description = "Old pages for one oldest page, flexible model (default: ${DEFAULT-VALUE}).")
    private NumberList oldOldest = NumberList.of(PagerConfig.DEFAULT_OLD_OLDEST_RATIO);

    @Mixin
    private SweepOutput output = new SweepOutput();

    @Override
    public Integer call() throws BadInputException, IOException {
        output.check();
        int jobs = output.jobs();
        List<ReplaySetup> setups = setups();
        var runs = new ArrayList<Callable<Row>>();
        for (ReplaySetup setup : setups) {
            runs.add(() -> row(setup, PagerReplay.run(file, format, setup, 1)));
        }
        List<Row> rows = OrderedRuns.all(runs, jobs,
                SweepOutput.progress(runs.size(), spec.commandLine().getErr()));
        output.write(new SweepTable(SETTINGS, COLUMNS, rows), spec.commandLine().getOut());
        return 0;
    }

    private List<ReplaySetup> setups() throws BadInputException {
        var setups = new ArrayList<ReplaySetup>();
        for (int pages : cachePages.values()) {
            for (ReplayPolicy policy : policies) {
                if (policy == ReplayPolicy.LRU) {
                    setups.add(ReplaySetup.of(policy, memoryModels.getFirst(), pages));
                } else {
                    addLiveLists(pages, setups);
                }
            }
        }
        return setups;
    }

    private void addLiveLists(int pages, List<ReplaySetup> setups) throws BadInputException {
        for (MemoryModel model : memoryModels) {
            for (int young : youngOld.values()) {
                for (int old : model.pagesData() ? oldOldest.values()
                        : List.of(PagerConfig.DEFAULT_OLD_OLDEST_RATIO)) {
                    if (young < 1 || old < 1) {
                        throw new BadInputException("A ratio is at least 1, not " + Math.min(young, old) + ".");
                    }
                    setups.add(new ReplaySetup(ReplayPolicy.LIVELIST, model, pages, young, old));
                }
            }
        }
    }

    private static Row row(ReplaySetup setup, ReplayCounts counts) {
        boolean ages = setup.policy() != ReplayPolicy.LRU;
        boolean oldest = ages && setup.memoryModel().pagesData();
        String share = String.format(Locale.ROOT, "%.4f", (double) counts.faults() / counts.references());
        return new Row(
                List.of(String.valueOf(setup.cachePages()), setup.policy().id(),
                        ages ? setup.memoryModel().id() : "-", ages ? String.valueOf(setup.youngOldRatio()) : "-",
                        oldest ? String.valueOf(setup.oldOldestRatio()) : "-"),
                List.of(Figure.count(counts.references()), Figure.count(counts.distinctPages()),
                        Figure.count(counts.faults()), new Figure(share, share, true), Figure.count(counts.hits()),
                        Figure.count(counts.rejuvenations()), Figure.count(counts.evictions())));
    }
}
