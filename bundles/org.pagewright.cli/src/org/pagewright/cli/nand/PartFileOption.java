// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.nand;

import java.nio.file.Path;
import java.util.List;

import org.pagewright.model.BadInputException;
import org.pagewright.nand.part.NandParts;

import picocli.CommandLine.Option;

/** The option for own parts, shared by all commands that name a part. */
public final class PartFileOption {
    @Option(names = "--part-file", paramLabel = "FILE", description = "Own parts from a file; can be repeated.")
    private List<Path> files = List.of();

    /** The presets and the parts of the files. */
    public NandParts parts() throws BadInputException {
        NandParts parts = NandParts.presets();
        for (Path file : files) {
            parts = parts.with(file);
        }
        return parts;
    }
}
