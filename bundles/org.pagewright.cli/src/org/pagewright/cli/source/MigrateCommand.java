// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.cli.ExitCode;
import org.pagewright.cli.header.BoardCheck;
import org.pagewright.cli.header.IntegerList;
import org.pagewright.cli.header.NewErrors;
import org.pagewright.header.HeaderReader;
import org.pagewright.header.syntax.HeaderFile;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.fix.DriverMigration;
import org.pagewright.migration.fix.FixAll;
import org.pagewright.migration.fix.HeaderMigration;
import org.pagewright.migration.fix.LddMigration;
import org.pagewright.migration.fix.LddStep;
import org.pagewright.migration.fix.MigrationStep;
import org.pagewright.migration.fix.StepResult;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Finding;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.edit.EditedText;
import org.pagewright.model.edit.StaleEditException;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code pagewright migrate}: the tutorial's steps on a media driver, or those on a client's driver. */
@Command(name = "migrate", description = "Moves a driver to demand paging, step by step.", //
        footer = { "", "Steps of a media driver: drives, header, entry, caps, requests, fragments, and rules (what",
                "'fix' can repair). Steps of a client's driver (--ldd): requests, pinning, control, validation,",
                "queue, locks, lifetime, chunks, realtime. What has to be chosen is asked, with the option that",
                "answers it. Exit code 1 when something is left for you." })
public final class MigrateCommand implements Callable<Integer> {
    private static final String RULES = "rules";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DriverSources sources = new DriverSources();

    @Option(names = "--ldd", description = "The sources are a logical device driver: make it ready for paged data.")
    private boolean ldd;

    @Option(names = "--header", paramLabel = "FILE", description = "The board's variantmediadef.h.")
    private @Nullable Path header;

    @Option(names = "--driver", paramLabel = "PREFIX", description = "The driver's macros in the header.")
    private @Nullable String driver;

    @Option(names = "--paging", paramLabel = "rom,code,data", description = "What it pages, if not in the header.")
    private @Nullable String paging;

    @Option(names = "--page-drives", paramLabel = "L", description = "The drives that code is paged from.")
    private @Nullable String pageDrives;

    @Option(names = "--num-pages", paramLabel = "N", description = "Pages in one fragment of a large write.")
    private @Nullable String numPages;

    @Option(names = "--rom-start", paramLabel = "BYTES", //
            description = "Where the ROM image starts on the media, as a number or constant of the driver.")
    private @Nullable String romStart;

    @Option(names = "--steps", paramLabel = "STEP", split = ",", description = "Only these steps, in their own order.")
    private List<String> steps = List.of();

    @Option(names = "--skip", paramLabel = "STEP", split = ",", description = "All steps but these.")
    private List<String> skipped = List.of();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private ChangedFiles output = new ChangedFiles();

    @Override
    public Integer call() throws BadInputException {
        var report = new MigrationReport();
        List<SourceFile> files = sources.load();
        List<Finding> left = ldd ? migrateClientDriver(files, report) : migrateMediaDriver(files, report);
        output.apply(spec.commandLine().getOut());
        return report.print(output.log(spec.commandLine().getOut(), spec.commandLine().getErr()), left)
                ? ExitCode.FINDINGS
                : ExitCode.CLEAN;
    }

    private List<Finding> migrateClientDriver(List<SourceFile> files, MigrationReport report)
            throws BadInputException {
        List<String> names = Arrays.stream(LddStep.values()).map(LddStep::id).toList();
        List<String> chosen = chosen(names);
        List<SourceFile> headers = sources.headers();
        LddMigration.Result result = LddMigration.run(files, headers, Arrays.stream(LddStep.values())
                .filter(s -> chosen.contains(s.id())).collect(Collectors.toSet()), sources.options());
        result.steps().forEach(s -> report.step(s.step().ordinal() + 1, s));
        changed(files, headers, result.edits());
        return result.left();
    }

    private List<Finding> migrateMediaDriver(List<SourceFile> files, MigrationReport report) throws BadInputException {
        var names = new ArrayList<>(Arrays.stream(MigrationStep.values()).map(MigrationStep::id).toList());
        names.add(RULES);
        List<String> chosen = chosen(names);
        var now = new ArrayList<>(files);
        if (chosen.stream().anyMatch(s -> !s.equals(RULES))) {
            MediaDriverSettings settings = header(chosen, report);
            var mediaSteps = EnumSet.noneOf(MigrationStep.class);
            Arrays.stream(MigrationStep.values()).filter(s -> chosen.contains(s.id()) && !isHeaderStep(s))
                    .forEach(mediaSteps::add);
            if (settings.pages()) {
                int at = DriverMigration.mediaDriver(files, sources.options());
                DriverMigration.Result result = DriverMigration.run(now.get(at), settings, sources.options(),
                        mediaSteps, start());
                result.steps().forEach(report::step);
                now.set(at, result.source());
            } else {
                mediaSteps.forEach(s -> report.step(new StepResult(s, List.of(),
                        List.of("This step waits for the answer to step 1."))));
            }
        }
        List<SourceFile> headers = sources.headers();
        List<SourceFile> afterHeaders = headers;
        List<Finding> left;
        if (chosen.contains(RULES)) {
            FixAll.Result repaired = FixAll.run(now, headers, Set.of(), sources.options());
            report.repairs(repaired.done());
            left = repaired.left();
            now.replaceAll(f -> applied(f, repaired.edits()));
            afterHeaders = headers.stream().map(f -> applied(f, repaired.edits())).toList();
        } else {
            left = DriverChecker.check(now, headers, sources.options());
        }
        for (int i = 0; i < now.size(); i++) {
            output.add(files.get(i), now.get(i).text());
        }
        for (int i = 0; i < headers.size(); i++) {
            output.add(headers.get(i), afterHeaders.get(i).text());
        }
        return left;
    }

    private static boolean isHeaderStep(MigrationStep step) {
        return step == MigrationStep.DRIVES || step == MigrationStep.HEADER;
    }

    /** Steps 1 and 2: the header gets what was chosen, and what is still open is asked. */
    private MediaDriverSettings header(List<String> chosen, MigrationReport report) throws BadInputException {
        Path file = header;
        String prefix = driver;
        if (file == null || prefix == null) {
            throw new BadInputException("These steps need --header FILE and --driver PREFIX; "
                    + "for a driver of clients say --ldd.");
        }
        HeaderFile before = HeaderReader.load(file);
        boolean change = chosen.contains(MigrationStep.HEADER.id());
        HeaderMigration.Result result = HeaderMigration.run(before, sources.macros(), prefix,
                change ? choice() : HeaderMigration.Choice.NONE);
        if (!result.text().equals(before.text())) {
            NewErrors.refuse(HeaderReader.parse(before.name(), before.source().encode(result.text())),
                    BoardCheck.findings(before, Map.of()));
        }
        output.add(new SourceFile(file.toString(), before.text()), result.text());
        List<String> written = result.done().stream().filter(d -> d.contains("now has")).toList();
        List<String> decided = result.done().stream().filter(d -> !written.contains(d)).toList();
        if (chosen.contains(MigrationStep.DRIVES.id())) {
            report.step(new StepResult(MigrationStep.DRIVES, decided, result.questions()));
        }
        if (change) {
            report.step(new StepResult(MigrationStep.HEADER, written.isEmpty() && result.questions().isEmpty()
                    ? List.of("The header has the paging macros of " + prefix + ".")
                    : written, result.questions().isEmpty() ? List.of() : List.of("Answer what step 1 asks.")));
        }
        return result.settings();
    }

    private String start() {
        String start = romStart;
        if (start != null && !start.matches("\\w+(::\\w+)*")) {
            throw new ParameterException(spec.commandLine(), "--rom-start takes a number or the name of a constant");
        }
        return start == null ? "" : start;
    }

    private HeaderMigration.Choice choice() {
        try {
            String types = paging;
            String drives = pageDrives;
            String pages = numPages;
            return new HeaderMigration.Choice(types == null ? null : IntegerList.pagingBits(types),
                    drives == null ? null : IntegerList.drives(drives),
                    pages == null ? null : IntegerList.count(pages, "--num-pages"));
        } catch (TypeConversionException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void changed(List<SourceFile> files, List<SourceFile> headers, List<EditedText> edits) {
        files.forEach(f -> output.add(f, applied(f, edits).text()));
        headers.forEach(f -> output.add(f, applied(f, edits).text()));
    }

    private static SourceFile applied(SourceFile file, List<EditedText> edits) {
        for (EditedText edited : edits) {
            if (edited.file().equals(file.name())) {
                try {
                    return new SourceFile(file.name(), edited.apply(file.text()));
                } catch (StaleEditException e) {
                    throw new IllegalStateException("the edits are for another text", e);
                }
            }
        }
        return file;
    }

    private List<String> chosen(List<String> known) throws BadInputException {
        for (List<String> named : List.of(steps, skipped)) {
            for (String name : named) {
                if (!known.contains(name)) {
                    throw new BadInputException("There is no step " + name + "; there are "
                            + String.join(", ", known) + ".");
                }
            }
        }
        return known.stream().filter(s -> (steps.isEmpty() || steps.contains(s)) && !skipped.contains(s)).toList();
    }
}
