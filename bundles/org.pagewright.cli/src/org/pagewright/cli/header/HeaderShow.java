// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.header;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.pagewright.cli.ExitCode;
import org.pagewright.cli.TextOrJson;
import org.pagewright.header.HeaderReader;
import org.pagewright.header.HeaderVariant;
import org.pagewright.header.HeaderVariants;
import org.pagewright.model.BadInputException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pagewright header show}. */
@Command(name = "show", description = "Shows the media drivers of a header, also under the macros it asks for.")
public final class HeaderShow implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(paramLabel = "FILE", description = "The header, usually variantmediadef.h.")
    private Path file = Path.of("");
    @Mixin
    private DefineOptions defines = new DefineOptions();
    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", //
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private TextOrJson format = TextOrJson.TEXT;

    @Override
    public Integer call() throws BadInputException {
        List<HeaderVariant> variants = HeaderVariants.of(HeaderReader.load(file), defines.defines());
        spec.commandLine().getOut()
                .print(format == TextOrJson.JSON ? HeaderJson.of(variants) : HeaderTable.of(variants));
        return ExitCode.CLEAN;
    }
}
