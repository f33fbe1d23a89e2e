// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.pagewright.cli.header.DefineOptions;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.migration.parse.SourceLoader;
import org.pagewright.migration.parse.SourceLoader.Loaded;
import org.pagewright.model.BadInputException;
import org.pagewright.model.KernelGeneration;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The sources of a driver and how they are read, for the commands that change them. */
final class DriverSources {
    @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "The driver's C++ files, or their folder.")
    private List<Path> paths = List.of();

    @Option(names = "-I", paramLabel = "DIR", description = "Folder to look for the driver's own headers in.")
    private List<Path> includes = List.of();

    @Mixin
    private DefineOptions defines = new DefineOptions();

    @Option(names = "--kernel", paramLabel = "GENERATION", defaultValue = "pinned", //
            description = "Kernel generation: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private KernelGeneration kernel = KernelGeneration.PINNED;

    private List<Loaded> loaded = List.of();

    /** Reads the files from disk. */
    List<SourceFile> load() throws BadInputException {
        loaded = SourceLoader.loadAll(paths);
        return loaded.stream().map(Loaded::source).toList();
    }

    /** The headers the files include, as far as they are there. */
    List<SourceFile> headers() {
        return List.copyOf(SourceLoader.headersOf(loaded, includes).values());
    }

    Map<String, String> macros() throws BadInputException {
        return defines.defines();
    }

    CheckOptions options() throws BadInputException {
        return CheckOptions.DEFAULT.withKernel(kernel).withMacros(macros());
    }
}
