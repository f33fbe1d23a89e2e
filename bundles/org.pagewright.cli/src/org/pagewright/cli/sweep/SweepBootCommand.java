// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.boot.BootRequest;
import org.pagewright.boot.CacheSettings;
import org.pagewright.boot.Verdict;
import org.pagewright.boot.sweep.BootSweep;
import org.pagewright.boot.sweep.SweepAxis;
import org.pagewright.boot.sweep.SweepOutcome;
import org.pagewright.boot.sweep.SweepPlan;
import org.pagewright.cli.ExitCode;
import org.pagewright.cli.header.BoardOption;
import org.pagewright.cli.nand.PartFileOption;
import org.pagewright.model.BadInputException;
import org.pagewright.model.BoardSettings;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MemoryModel;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pagewright sweep boot}: the same board under many settings. */
@Command(name = "boot", description = "Boots a board under every combination of the values given, and compares.", //
        footer = { "", "Numbers are lists of 256, 1..4, 256..1024:256 (steps) or 256..4096*2 (factors).",
                "Example: pagewright sweep boot --header samples/h4/variantmediadef.h --max-pages 256..1024*2 "
                        + "--young-old 1,3" })
public final class SweepBootCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BoardOption boardOption = new BoardOption();

    @Option(names = "--part", split = ",", paramLabel = "ID", defaultValue = BootRequest.DEFAULT_PART, //
            description = "NAND parts (default: ${DEFAULT-VALUE}).")
    private List<String> parts = List.of();

    @Mixin
    private PartFileOption partFile = new PartFileOption();

    @Option(names = "--kernel", split = ",", paramLabel = "GENERATION", defaultValue = "pinned", //
            description = "Kernel generations: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private List<KernelGeneration> kernels = List.of();

    @Option(names = "--memory-model", split = ",", paramLabel = "MODEL", defaultValue = "multiple", //
            description = "Memory models: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private List<MemoryModel> memoryModels = List.of();

    @Option(names = "--min-pages", paramLabel = "LIST", converter = NumberList.Converter.class, //
            description = "Least pages of the live list (default: 256, or fewer where the most is less).")
    private @Nullable NumberList minPages;

    @Option(names = "--max-pages", paramLabel = "LIST", converter = NumberList.Converter.class, defaultValue = "512", //
            description = "Most pages of the live list (default: ${DEFAULT-VALUE}).")
    private NumberList maxPages = NumberList.of(CacheSettings.DEFAULT.maxPages());

    @Option(names = "--young-old", paramLabel = "LIST", converter = NumberList.Converter.class, defaultValue = "3", //
            description = "Young pages for one old page (default: ${DEFAULT-VALUE}).")
    private NumberList youngOld = NumberList.of(CacheSettings.DEFAULT.youngOldRatio());

    @Option(names = "--old-oldest", paramLabel = "LIST", converter = NumberList.Converter.class, defaultValue = "3", //
            description = "Old pages for one oldest page, flexible model (default: ${DEFAULT-VALUE}).")
    private NumberList oldOldest = NumberList.of(CacheSettings.DEFAULT.oldOldestRatio());

    @Option(names = "--num-pages", paramLabel = "LIST", converter = NumberList.Converter.class, //
            description = "Pages of a write fragment, of every driver that has NUM_PAGES (default: as in the header).")
    private @Nullable NumberList numPages;

    @Option(names = "--workload", split = ",", paramLabel = "NAME|FILE", //
            defaultValue = BootRequest.DEFAULT_WORKLOAD, //
            description = "Built-in workloads and trace files (default: ${DEFAULT-VALUE}).")
    private List<String> workloads = List.of();

    @Option(names = "--seed", paramLabel = "LIST", converter = NumberList.Converter.class, defaultValue = "1", //
            description = "Seeds (default: ${DEFAULT-VALUE}).")
    private NumberList seeds = NumberList.of(1);

    @Option(names = "--fault", paramLabel = "SPEC", description = "A fault or a driver mistake of every run; can be "
            + "repeated.")
    private List<String> faults = List.of();

    @Mixin
    private SweepOutput output = new SweepOutput();

    @Override
    public Integer call() throws BadInputException, IOException {
        output.check();
        int jobs = output.jobs();
        BoardSettings board = boardOption.settings();
        BootRequest base = BootRequest.of(board).withParts(partFile.parts()).withFaults(faults.toArray(String[]::new));
        SweepPlan plan = SweepPlan.of(base, axes());
        List<SweepOutcome> outcomes = BootSweep.run(plan, jobs,
                SweepOutput.progress(plan.runs().size(), spec.commandLine().getErr()));
        output.write(BootSweepTable.of(plan, outcomes), spec.commandLine().getOut());
        boolean clean = outcomes.stream().allMatch(outcome -> outcome.verdict() == Verdict.CLEAN);
        return clean ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private List<SweepAxis> axes() {
        var axes = new ArrayList<SweepAxis>();
        axes.add(SweepAxis.of("part", parts, BootRequest::withPart));
        axes.add(SweepAxis.of("kernel", kernels, (request, kernel) -> request.withKernel(kernel,
                request.memoryModel())));
        axes.add(SweepAxis.of("memory-model", memoryModels, (request, model) -> request.withKernel(
                request.generation(), model)));
        axes.add(cacheAxis("max-pages", maxPages, (cache, max) -> new CacheSettings(Math.min(cache.minPages(), max),
                max, cache.youngOldRatio(), cache.oldOldestRatio())));
        NumberList least = minPages;
        if (least != null) {
            axes.add(cacheAxis("min-pages", least, (cache, min) -> new CacheSettings(min, cache.maxPages(),
                    cache.youngOldRatio(), cache.oldOldestRatio())));
        }
        axes.add(cacheAxis("young-old", youngOld, (cache, ratio) -> new CacheSettings(cache.minPages(),
                cache.maxPages(), ratio, cache.oldOldestRatio())));
        axes.add(cacheAxis("old-oldest", oldOldest, (cache, ratio) -> new CacheSettings(cache.minPages(),
                cache.maxPages(), cache.youngOldRatio(), ratio)));
        NumberList fragments = numPages;
        if (fragments != null) {
            axes.add(SweepAxis.of("num-pages", fragments.values(), SweepBootCommand::withNumPages));
        }
        axes.add(SweepAxis.of("workload", workloads, BootRequest::withWorkload));
        axes.add(SweepAxis.of("seed", seeds.values(), (request, seed) -> request.withSeed(seed)));
        return axes;
    }

    private static SweepAxis cacheAxis(String id, NumberList values,
            BiFunction<CacheSettings, Integer, CacheSettings> change) {
        return SweepAxis.of(id, values.values(),
                (request, value) -> request.withCache(change.apply(request.cache(), value)));
    }

    private static BootRequest withNumPages(BootRequest request, int pages) {
        BoardSettings board = request.board();
        var drivers = board.drivers().stream()
                .map(driver -> driver.numPages() == null ? driver : driver.withNumPages(pages)).toList();
        return request.withBoard(new BoardSettings(board.sourceName(), drivers));
    }
}
