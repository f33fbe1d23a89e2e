// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.source;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.cli.ExitCode;
import org.pagewright.cli.header.DefineOptions;
import org.pagewright.header.HeaderReader;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleCatalogue;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.check.RulePage;
import org.pagewright.migration.check.SeverityFile;
import org.pagewright.migration.fix.DriverRepairs;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.migration.parse.SourceLoader;
import org.pagewright.migration.parse.SourceLoader.Loaded;
import org.pagewright.migration.report.FindingJson;
import org.pagewright.migration.report.FindingSarif;
import org.pagewright.migration.report.ReportedRule;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Finding;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.Severity;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pagewright check}: driver sources against the migration rules. */
@Command(name = "check", description = "Checks driver sources against the rules for paging.", //
        footer = { "", "Files that implement the same class are checked as one driver. Folders are searched for C++",
                "sources. A finding is accepted with a comment: // pagewright: allow R4 -- why",
                "Exit code 1 when there are errors or warnings." })
public final class CheckCommand implements Callable<Integer> {
    /** Repairs need a second look at each file; for whole trees only SARIF, which tools apply, gets them. */
    private static final int FILES_WITH_FIXES = 30;
    private static final int FINDINGS_WITH_FIXES = 1000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "C++ files or folders.")
    private List<Path> sources = List.of();

    @Option(names = "--kernel", paramLabel = "GENERATION", defaultValue = "pinned", //
            description = "Kernel generation: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private KernelGeneration kernel = KernelGeneration.PINNED;

    @Option(names = "--memory-model", paramLabel = "MODEL", defaultValue = "flexible", //
            description = "Memory model: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private MemoryModel memoryModel = MemoryModel.FLEXIBLE;

    @Option(names = "-I", paramLabel = "DIR", description = "Folder to look for headers in.")
    private List<Path> includes = List.of();

    @Mixin
    private DefineOptions defines = new DefineOptions();

    @Option(names = "--header", paramLabel = "FILE", description = "The board's variantmediadef.h.")
    private @Nullable Path header;

    @Option(names = "--driver", paramLabel = "PREFIX", description = "The driver's macros in the header.")
    private @Nullable String driver;

    @Mixin
    private BaselineOptions baseline = new BaselineOptions();

    @Mixin
    private SeverityOption severities = new SeverityOption();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", //
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private FindingFormat format = FindingFormat.TEXT;

    @Override
    public Integer call() throws BadInputException, IOException {
        PrintWriter err = spec.commandLine().getErr();
        List<Loaded> loaded = SourceLoader.loadAll(sources, sentence -> err.println(sentence + " It was left out."));
        List<SourceFile> files = loaded.stream().map(Loaded::source).toList();
        List<SourceFile> headers = List.copyOf(SourceLoader.headersOf(loaded, includes).values());
        CheckOptions options = options();
        List<Finding> findings = DriverChecker.check(files, headers, options);
        if (baseline.write(findings, files, spec.commandLine().getOut())) {
            return ExitCode.CLEAN;
        }
        findings = baseline.newOnes(findings, files);
        if (format == FindingFormat.SARIF
                || files.size() <= FILES_WITH_FIXES && findings.size() <= FINDINGS_WITH_FIXES) {
            findings = DriverRepairs.withFixes(files, headers, findings, options);
        }
        print(findings, files);
        return findings.stream().anyMatch(f -> f.severity() != Severity.INFO) ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private CheckOptions options() throws BadInputException {
        SeverityFile chosen = severities.read();
        return new CheckOptions(kernel, memoryModel, defines.defines(), settings(), chosen.severities(),
                chosen.disabled());
    }

    private @Nullable MediaDriverSettings settings() throws BadInputException {
        Path file = header;
        String prefix = driver;
        if (file == null || prefix == null) {
            if (file != null || prefix != null) {
                throw new BadInputException("--header and --driver belong together; give both.");
            }
            return null;
        }
        Optional<MediaDriverSettings> found = HeaderReader.read(file, defines.defines()).settings().driver(prefix);
        if (found.isEmpty()) {
            throw new BadInputException(file + " defines no driver " + prefix + ".");
        }
        return found.get();
    }

    private void print(List<Finding> findings, List<SourceFile> files) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(switch (format) {
        case TEXT -> new FindingExcerpts(files, spec.commandLine().getColorScheme()).of(findings)
                + FindingExcerpts.repairs(findings) + "\n";
        case JSON -> FindingJson.of(findings);
        case SARIF -> FindingSarif.of(findings, RuleCatalogue.rules().stream().map(Rule::descriptor)
                .map(CheckCommand::reported).toList());
        case JUNIT -> JunitReport.of(findings, files);
        });
        out.flush();
    }

    private static ReportedRule reported(RuleDescriptor rule) {
        return new ReportedRule(rule.id(), rule.severity(), rule.title(), rule.why(), RulePage.of(rule));
    }
}
