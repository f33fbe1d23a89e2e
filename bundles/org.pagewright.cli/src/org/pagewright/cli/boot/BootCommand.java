// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.boot.BootProgress;
import org.pagewright.boot.BootRequest;
import org.pagewright.boot.BootResult;
import org.pagewright.boot.ChipFiles;
import org.pagewright.boot.ImageFormat;
import org.pagewright.boot.PagingBoot;
import org.pagewright.boot.RomFormat;
import org.pagewright.boot.record.RecordWriter;
import org.pagewright.boot.record.RunRecord;
import org.pagewright.boot.report.JsonReport;
import org.pagewright.boot.report.TextReport;
import org.pagewright.boot.timeline.CtfWriter;
import org.pagewright.boot.timeline.EventFilter;
import org.pagewright.boot.written.Showing;
import org.pagewright.boot.written.WrittenBoot;
import org.pagewright.cli.OutputFiles;
import org.pagewright.cli.header.BoardOption;
import org.pagewright.cli.nand.PartFileOption;
import org.pagewright.kernel.paging.PageCoding;
import org.pagewright.kernel.trace.Trace;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.edit.AtomicFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pagewright boot}: boots the embedded paging kernel of a board and reports what happened. */
@Command(name = "boot", description = "Boots the embedded paging kernel of a board over a NAND part.", //
        footer = { "", "Built-in workloads and the grammar of --fault are in docs/boot.md." })
public final class BootCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BoardOption boardOption = new BoardOption();

    @Mixin
    private DriverOption driver = new DriverOption();

    @Option(names = "--part", paramLabel = "ID", defaultValue = BootRequest.DEFAULT_PART, //
            description = "NAND part, see 'pagewright parts' (default: ${DEFAULT-VALUE}).")
    private String part = BootRequest.DEFAULT_PART;

    @Mixin
    private PartFileOption partFile = new PartFileOption();

    @Option(names = "--kernel", paramLabel = "GENERATION", defaultValue = "pinned", //
            description = "Kernel generation: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private KernelGeneration kernel = KernelGeneration.PINNED;

    @Option(names = "--memory-model", paramLabel = "MODEL", defaultValue = "multiple", //
            description = "Memory model: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private MemoryModel memoryModel = MemoryModel.MULTIPLE;

    @Option(names = "--rom-format", paramLabel = "FORMAT", defaultValue = "plain", //
            description = "Paged ROM: ${COMPLETION-CANDIDATES}; the last two have a page index "
                    + "(default: ${DEFAULT-VALUE}).")
    private RomFormat romFormat = RomFormat.PLAIN;

    @Option(names = "--code-format", paramLabel = "FORMAT", defaultValue = "plain", //
            description = "Executables: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private PageCoding codeFormat = PageCoding.PLAIN;

    @Mixin
    private CacheOptions cache = new CacheOptions();

    @Option(names = "--workload", paramLabel = "NAME|FILE|java:CLASS", //
            defaultValue = BootRequest.DEFAULT_WORKLOAD, description = "What runs after the boot: a built-in workload, "
                    + "a trace file or a Java class (default: ${DEFAULT-VALUE}).")
    private String workload = BootRequest.DEFAULT_WORKLOAD;

    @Option(names = "--class-path", paramLabel = "PATH", //
            description = "Folders and jars in which the classes of --workload and --driver are.")
    private String classPath = "";

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", //
            description = "Decides everything random (default: ${DEFAULT-VALUE}).")
    private long seed = BootRequest.DEFAULT_SEED;

    @Option(names = "--fault", paramLabel = "SPEC", description = "A fault or a driver mistake; can be repeated.")
    private List<String> faults = List.of();

    @Option(names = "--load", paramLabel = "IMAGE", //
            description = "Go on with the NAND part that --save wrote: its data, wear and bad blocks.")
    private @Nullable Path load;

    @Option(names = "--save", paramLabel = "IMAGE", //
            description = "Save the NAND part at the end, also of a boot that stops early.")
    private @Nullable Path save;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the result as JSON.")
    private @Nullable Path json;

    @Option(names = "--ctf", paramLabel = "DIR", //
            description = "Also write all events as a CTF trace, for Trace Compass or babeltrace.")
    private @Nullable Path ctf;

    @Option(names = "--filter", paramLabel = "WORDS", //
            description = "Which events --ctf writes, in the words of the timeline's filter (docs/boot.md).")
    private String filter = "";

    @Option(names = "--record", paramLabel = "FILE", //
            description = "Also write the run record that the workbench's views show: events, counters, NAND map.")
    private @Nullable Path record;

    @Option(names = "--events", paramLabel = "N", defaultValue = "" + CtfWriter.EVENT_LIMIT, //
            description = "Most events --ctf and --record keep (default: ${DEFAULT-VALUE}).")
    private int events = CtfWriter.EVENT_LIMIT;

    @Option(names = "--live", paramLabel = "FILE", //
            description = "Append each stage, and the counters ten times a second, to this file while the boot runs.")
    private @Nullable Path live;

    @Override
    public Integer call() throws BadInputException, IOException {
        var board = boardOption.settings();
        List<SourceFile> sources = driver.sources();
        var asked = new WrittenBoot.Asked(isGiven("--workload") ? workload : null, isGiven("--kernel") ? kernel : null,
                isGiven("--memory-model") ? memoryModel : null);
        WrittenBoot written = WrittenBoot.read(sources, board, asked, new Showing(workload, kernel, memoryModel));
        Showing settings = written.settings();
        var allFaults = new ArrayList<>(faults);
        allFaults.addAll(written.faults());
        var request = new BootRequest(board, partFile.parts(), part, settings.kernel(), settings.memoryModel(),
                settings.workload(), seed, allFaults,
                ctf == null && record == null ? 0 : events, new ImageFormat(romFormat, codeFormat), cache.settings(),
                new ChipFiles(load, save), driver.model());
        checkOutput();
        BootResult result = UserClasses.with(classPath, () -> run(request));
        Path file = json;
        if (file != null) {
            AtomicFile.replace(file, JsonReport.of(result).getBytes(StandardCharsets.UTF_8));
        }
        Path folder = ctf;
        if (folder != null) {
            CtfWriter.write(result.trace(), folder, EventFilter.parse(filter, result.trace().columns())::test);
        }
        Path recordFile = record;
        if (recordFile != null) {
            RecordWriter.write(recordFile, RunRecord.of(result));
        }
        PrintWriter out = spec.commandLine().getOut();
        driver.describe(written, out);
        out.print(TextReport.of(result));
        return result.exitCode();
    }

    private BootResult run(BootRequest request) throws BadInputException, IOException {
        if (events < 1) {
            throw new BadInputException("--events must be at least 1, not " + events + ".");
        }
        Path file = live;
        if (file == null) {
            return PagingBoot.run(request, BootProgress.NONE);
        }
        try (var counters = new LiveCounters(file)) {
            return PagingBoot.run(request, counters);
        }
    }

    /** Tells before the boot what could not be written after it. */
    private void checkOutput() throws BadInputException, IOException {
        OutputFiles.check(json, record, live);
        Path folder = ctf;
        if (folder != null) {
            CtfWriter.check(folder);
        }
        EventFilter.parse(filter, new Trace(0).columns());
    }

    private boolean isGiven(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }
}
