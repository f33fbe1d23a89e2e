// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.header;

import java.io.IOException;
import java.nio.file.Path;

import org.pagewright.header.HeaderReader;
import org.pagewright.model.BadInputException;
import org.pagewright.model.BoardSettings;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code --header} and {@code -D}: the board that is booted. */
public final class BoardOption {
    @Option(names = "--header", required = true, paramLabel = "FILE", description = "The board's variantmediadef.h.")
    private Path header = Path.of("");

    @Mixin
    private DefineOptions defines = new DefineOptions();

    /** The media definitions of the header. */
    public BoardSettings settings() throws BadInputException, IOException {
        return HeaderReader.read(header, defines.defines()).settings();
    }
}
