// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.source;

import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;

import org.pagewright.cli.ExitCode;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.check.RuleCatalogue;
import org.pagewright.migration.fix.DriverRepairs;
import org.pagewright.migration.fix.FixAll;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Finding;
import org.pagewright.model.edit.EditedText;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pagewright fix}: every safe repair of the findings of some rules. */
@Command(name = "fix", description = "Repairs what 'check' finds, where that is safe.", //
        footer = { "", "A finding that stays says why it was not repaired and what to do by hand. Where the choice is",
                "yours, the possible repairs are listed with the option that makes them.",
                "Exit code 1 when findings are left." })
public final class FixCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DriverSources sources = new DriverSources();

    @Option(names = "--rules", paramLabel = "RULE", split = ",", description = "Only these rules, such as R1,R3.")
    private List<String> rules = List.of();

    @Option(names = "--choose", paramLabel = "RULE[@LINE]=N", split = ",", //
            description = "Make repair N where several are offered, for all findings of a rule or for those of a line.")
    private List<String> choices = List.of();

    @Option(names = "--ask", description = "Ask at each finding with several repairs.")
    private boolean ask;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private ChangedFiles output = new ChangedFiles();

    @Override
    public Integer call() throws BadInputException {
        for (String rule : rules) {
            if (RuleCatalogue.descriptor(rule).isEmpty()) {
                throw new BadInputException("There is no rule " + rule + "; 'pagewright rules' lists them.");
            }
        }
        List<SourceFile> files = sources.load();
        List<SourceFile> headers = sources.headers();
        List<Finding> offered = DriverRepairs.withFixes(files, headers,
                DriverChecker.check(files, headers, sources.options()), sources.options());
        FixAll.Result result = FixAll.run(files, headers, new TreeSet<>(rules), sources.options(),
                ChosenRepairs.of(choices, offered, files, ask ? spec.commandLine().getErr() : null));
        for (EditedText edited : result.edits()) {
            for (List<SourceFile> some : List.of(files, headers)) {
                for (SourceFile file : some) {
                    if (file.name().equals(edited.file())) {
                        output.add(file, edited.apply(file.text()));
                    }
                }
            }
        }
        output.apply(spec.commandLine().getOut());
        var report = new MigrationReport();
        report.repairs(result.done());
        report.offers(ChosenRepairs.offers(offered.stream().filter(f -> result.left().stream().anyMatch(
                l -> l.rule().equals(f.rule()) && l.file().equals(f.file()) && l.message().equals(f.message())))
                .toList()));
        return report.print(output.log(spec.commandLine().getOut(), spec.commandLine().getErr()), result.left())
                ? ExitCode.FINDINGS
                : ExitCode.CLEAN;
    }
}
