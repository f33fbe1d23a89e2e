// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.source;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.cli.ExitCode;
import org.pagewright.header.HeaderReader;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.fix.DriverMigration;
import org.pagewright.migration.fix.DriverRepairs;
import org.pagewright.migration.fix.MigrationStep;
import org.pagewright.migration.fix.StepResult;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.migration.parse.SourceLoader;
import org.pagewright.migration.parse.SourceLoader.Loaded;
import org.pagewright.migration.report.FindingText;
import org.pagewright.migration.report.UnifiedDiff;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Finding;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.edit.AtomicFile;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pagewright migrate}: the tutorial's steps on a driver source. */
@Command(name = "migrate", description = "Moves a driver to demand paging, step by step.", //
        footer = { "", "Steps: drives, header, entry, caps, requests, fragments, rules (what 'check' can repair",
                "by itself). A client driver has no header; use --steps rules for it.",
                "Exit code 1 when something is left for you." })
public final class MigrateCommand implements Callable<Integer> {
    private static final String RULES = "rules";

    /** Exactly one of the two must be given. */
    static final class Output {
        @Option(names = "--diff", required = true, description = "Print the change and leave the file alone.")
        private boolean diff;

        @Option(names = "--write", required = true, description = "Change the file.")
        private boolean write;
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SOURCE", description = "The driver's C++ file.")
    private Path source = Path.of("");

    @Option(names = "--header", paramLabel = "FILE", description = "The board's variantmediadef.h.")
    private @Nullable Path header;

    @Option(names = "--driver", paramLabel = "PREFIX", description = "The driver's macros in the header.")
    private @Nullable String driver;

    @Option(names = "--steps", paramLabel = "STEP", split = ",", description = "Only these steps, in their own order.")
    private List<String> steps = List.of();

    @Option(names = "-D", paramLabel = "NAME[=VALUE]", description = "Define a macro.")
    private List<String> defines = List.of();

    @Option(names = "--kernel", paramLabel = "GENERATION", defaultValue = "pinned", //
            description = "Kernel generation: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private KernelGeneration kernel = KernelGeneration.PINNED;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Output output = new Output();

    @Override
    public Integer call() throws BadInputException, IOException {
        Loaded loaded = SourceLoader.load(source);
        var options = new CheckOptions(kernel, MemoryModel.FLEXIBLE, Macros.parse(defines), null, Map.of(),
                Set.of());
        PrintWriter out = spec.commandLine().getOut();
        Set<MigrationStep> chosen = chosenSteps();
        SourceFile now = loaded.source();
        boolean left = false;
        var report = new ArrayList<String>();
        if (!chosen.isEmpty()) {
            DriverMigration.Result result = DriverMigration.run(now, settings(), options, chosen);
            now = result.source();
            left = report(result.steps(), report);
        }
        if (steps.isEmpty() || steps.contains(RULES)) {
            DriverRepairs.Repaired repaired = DriverRepairs.repair(now, Set.of(), options);
            now = repaired.source();
            report.add("rules: Repair what can be repaired by itself");
            repaired.done().forEach(d -> report.add("    done: " + d + "."));
        }
        List<Finding> findings = DriverChecker.check(List.of(now), options);
        if (output.diff) {
            out.print(UnifiedDiff.of(loaded.source().name(), loaded.source().text(), now.text()));
        } else if (!now.text().equals(loaded.source().text())) {
            AtomicFile.replace(source, now.text().getBytes(loaded.charset()));
        }
        PrintWriter log = output.diff ? spec.commandLine().getErr() : out;
        report.forEach(log::println);
        if (!findings.isEmpty()) {
            log.println("What 'check' still says:");
            log.print(FindingText.of(findings));
        }
        log.flush();
        out.flush();
        return left || !findings.isEmpty() ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private static boolean report(List<StepResult> results, List<String> report) {
        boolean left = false;
        for (StepResult result : results) {
            report.add(result.step().ordinal() + 1 + ". " + result.step().id() + ": " + result.step().title());
            result.done().forEach(d -> report.add("    done: " + d));
            result.left().forEach(l -> report.add("    left: " + l));
            if (result.done().isEmpty() && result.left().isEmpty()) {
                report.add("    nothing to do: it is done already.");
            }
            left |= !result.left().isEmpty();
        }
        return left;
    }

    private Set<MigrationStep> chosenSteps() throws BadInputException {
        if (steps.isEmpty()) {
            return EnumSet.allOf(MigrationStep.class);
        }
        var chosen = EnumSet.noneOf(MigrationStep.class);
        for (String name : steps) {
            boolean known = name.equals(RULES);
            for (MigrationStep step : MigrationStep.values()) {
                if (step.id().equals(name)) {
                    chosen.add(step);
                    known = true;
                }
            }
            if (!known) {
                throw new BadInputException("There is no step " + name
                        + "; there are drives, header, entry, caps, requests, fragments and rules.");
            }
        }
        return chosen;
    }

    private MediaDriverSettings settings() throws BadInputException {
        Path file = header;
        String prefix = driver;
        if (file == null || prefix == null) {
            throw new BadInputException("These steps need --header FILE and --driver PREFIX.");
        }
        return HeaderReader.read(file, Macros.parse(defines)).settings().driver(prefix).orElseThrow(
                () -> new BadInputException(file + " defines no driver " + prefix + "."));
    }
}
