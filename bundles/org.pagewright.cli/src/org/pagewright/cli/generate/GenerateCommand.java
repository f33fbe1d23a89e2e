// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.cli.ExitCode;
import org.pagewright.cli.header.DefineOptions;
import org.pagewright.header.HeaderBoard;
import org.pagewright.header.HeaderReader;
import org.pagewright.migration.generate.DriverGenerator;
import org.pagewright.migration.generate.GeneratedFile;
import org.pagewright.migration.generate.GeneratorOptions;
import org.pagewright.migration.generate.GeneratorOptions.Registration;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Finding;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.Severity;
import org.pagewright.model.edit.AtomicFile;
import org.pagewright.model.validate.BoardValidator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pagewright generate}. */
@Command(name = "generate", description = { "Generates the sources of a media driver from a header.",
        "Files that exist are left alone unless --overwrite is given." })
public final class GenerateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Option(names = "--header", required = true, paramLabel = "FILE", description = "The header of the board.")
    private Path header = Path.of("");
    @Mixin
    private DefineOptions defines = new DefineOptions();
    @Option(names = "--driver", required = true, paramLabel = "PREFIX", description = "The driver, such as NAND.")
    private String prefix = "";
    @Option(names = "--out", required = true, paramLabel = "DIR", //
            description = "Folder for the sources; made if missing.")
    private Path out = Path.of("");
    @Option(names = "--class", paramLabel = "NAME", //
            description = "Name of the driver class (DMediaDriver and the prefix).")
    private @Nullable String driverClass;
    @Option(names = "--kernel", paramLabel = "classic|pinned", //
            description = "Generation of the local media subsystem (${DEFAULT-VALUE}).")
    private KernelGeneration kernel = KernelGeneration.PINNED;
    @Option(names = "--registered-by", paramLabel = "own|controller|extension", //
            description = "Who registers the drives; without it the prefix tells.")
    private @Nullable Registration registration;
    @Option(names = "--templates", paramLabel = "DIR", //
            description = "Folder whose templates replace the built-in ones.")
    private @Nullable Path templates;
    @Option(names = "--overwrite", description = "Replace files that exist.")
    private boolean overwrite;

    @Override
    public Integer call() throws BadInputException {
        HeaderBoard board = HeaderReader.read(header, defines.defines());
        MediaDriverSettings driver = board.settings().driver(prefix).orElseThrow(() -> new BadInputException(header
                + " has no driver " + prefix + "; it has " + board.settings().drivers().stream()
                        .map(MediaDriverSettings::prefix).collect(Collectors.joining(", "))
                + "."));
        refuseErrors(board);
        Path folder = templates;
        if (folder != null && !Files.isDirectory(folder)) {
            throw new BadInputException(folder + " is no folder of templates.");
        }
        List<GeneratedFile> files = DriverGenerator.generate(driver, board.sources(), new GeneratorOptions(kernel,
                driverClass, registration, String.valueOf(header.getFileName()), folder));
        write(files);
        return ExitCode.CLEAN;
    }

    /** Wrong settings would only fail at boot, and there behind the tolerated KErrNotSupported. */
    private void refuseErrors(HeaderBoard board) throws BadInputException {
        for (Finding finding : BoardValidator.validate(board.settings(), board.sources())) {
            if (finding.severity() == Severity.ERROR && finding.message().contains(prefix + "_")) {
                throw new BadInputException(finding.file() + ":" + finding.range().line() + ": " + finding.message()
                        + " Nothing was generated.");
            }
        }
    }

    private void write(List<GeneratedFile> files) throws BadInputException {
        List<String> present = new ArrayList<>();
        for (GeneratedFile file : files) {
            if (!overwrite && Files.exists(out.resolve(file.name()))) {
                present.add(file.name());
            }
        }
        if (!present.isEmpty()) {
            throw new BadInputException(out + " already has " + String.join(", ", present)
                    + "; nothing was written, --overwrite replaces them.");
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new BadInputException(out + " is a file; name a folder for the sources.");
        }
        try {
            Files.createDirectories(out);
            for (GeneratedFile file : files) {
                AtomicFile.replace(out.resolve(file.name()), file.text().getBytes(StandardCharsets.UTF_8));
                spec.commandLine().getOut().println(out.resolve(file.name()));
            }
        } catch (IOException e) {
            String reason = e.getMessage();
            throw new BadInputException(
                    out + " cannot be written (" + (reason == null ? e.getClass().getSimpleName() : reason)
                            + ").",
                    e);
        }
    }
}
