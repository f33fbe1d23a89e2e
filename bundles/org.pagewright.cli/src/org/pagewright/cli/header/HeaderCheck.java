// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.header;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

import org.pagewright.cli.ExitCode;
import org.pagewright.cli.source.SeverityOption;
import org.pagewright.header.HeaderReader;
import org.pagewright.migration.check.SeverityFile;
import org.pagewright.migration.report.FindingJson;
import org.pagewright.migration.report.FindingSarif;
import org.pagewright.migration.report.FindingText;
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
    enum Format {
        TEXT, JSON, SARIF
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The headers.")
    private List<Path> files = List.of();
    @Mixin
    private DefineOptions defines = new DefineOptions();
    @Mixin
    private SeverityOption severities = new SeverityOption();
    @Option(names = "--format", paramLabel = "text|json|sarif", description = "How to print it (${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Override
    public Integer call() throws BadInputException {
        SeverityFile chosen = severities.read();
        List<Finding> findings = new ArrayList<>();
        for (Path file : files) {
            findings.addAll(chosen.apply(BoardCheck.findings(HeaderReader.load(file), defines.defines())));
        }
        spec.commandLine().getOut().print(switch (format) {
        case TEXT -> FindingText.of(findings);
        case JSON -> FindingJson.of(findings);
        case SARIF -> FindingSarif.of(findings, rules());
        });
        return findings.stream().anyMatch(f -> f.severity() != Severity.INFO) ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private static List<ReportedRule> rules() {
        return Arrays.stream(BoardRule.values())
                .map(r -> new ReportedRule(r.id(), r.severity(), r.title(), r.reason())).toList();
    }
}
