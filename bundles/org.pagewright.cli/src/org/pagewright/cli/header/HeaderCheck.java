// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.header;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

import org.pagewright.cli.ExitCode;
import org.pagewright.cli.source.BaselineOptions;
import org.pagewright.cli.source.FindingExcerpts;
import org.pagewright.cli.source.FindingFormat;
import org.pagewright.cli.source.JunitReport;
import org.pagewright.cli.source.SeverityOption;
import org.pagewright.header.HeaderReader;
import org.pagewright.header.syntax.HeaderFile;
import org.pagewright.migration.check.SeverityFile;
import org.pagewright.migration.check.Suppressions;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.migration.report.FindingJson;
import org.pagewright.migration.report.FindingSarif;
import org.pagewright.migration.report.ReportedRule;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Finding;
import org.pagewright.model.Severity;
import org.pagewright.model.validate.BoardRule;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pagewright header check}. */
@Command(name = "check", description = { "Checks headers against the rules V1 to V19 (docs/rules).",
        "Without -D every variant of the header is checked." })
public final class HeaderCheck implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The headers.")
    private List<Path> files = List.of();
    @Mixin
    private DefineOptions defines = new DefineOptions();
    @Mixin
    private SeverityOption severities = new SeverityOption();
    @Mixin
    private BaselineOptions baseline = new BaselineOptions();
    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", //
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private FindingFormat format = FindingFormat.TEXT;

    @Override
    public Integer call() throws BadInputException, IOException {
        SeverityFile chosen = severities.read();
        List<SourceFile> sources = new ArrayList<>();
        List<Finding> found = new ArrayList<>();
        for (Path file : files) {
            HeaderFile header = HeaderReader.load(file);
            sources.add(new SourceFile(header.name(), header.text()));
            found.addAll(BoardCheck.findings(header, defines.defines()));
        }
        List<Finding> findings = chosen.apply(Suppressions.apply(sources, found));
        if (baseline.write(findings, sources, spec.commandLine().getOut())) {
            return ExitCode.CLEAN;
        }
        findings = baseline.newOnes(findings, sources);
        spec.commandLine().getOut().print(switch (format) {
        case TEXT -> new FindingExcerpts(sources, spec.commandLine().getColorScheme()).of(findings) + "\n";
        case JSON -> FindingJson.of(findings);
        case SARIF -> FindingSarif.of(findings, rules());
        case JUNIT -> JunitReport.of(findings, sources);
        });
        return findings.stream().anyMatch(f -> f.severity() != Severity.INFO) ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private static List<ReportedRule> rules() {
        return Arrays.stream(BoardRule.values())
                .map(r -> new ReportedRule(r.id(), r.severity(), r.title(), r.reason())).toList();
    }
}
