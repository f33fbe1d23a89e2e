// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.header;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.pagewright.cli.source.Macros;
import org.pagewright.header.HeaderReader;
import org.pagewright.model.BadInputException;
import org.pagewright.model.BoardSettings;

import picocli.CommandLine.Option;

/** {@code --header} and {@code -D}: the board that is booted. */
public final class BoardOption {
    @Option(names = "--header", required = true, paramLabel = "FILE", description = "The board's variantmediadef.h.")
    private Path header = Path.of("");

    @Option(names = "-D", paramLabel = "NAME[=VALUE]", description = "Define a macro before the header is read.")
    private List<String> defines = List.of();

    /** The media definitions of the header. */
    public BoardSettings settings() throws BadInputException, IOException {
        return HeaderReader.read(header, Macros.parse(defines)).settings();
    }
}
