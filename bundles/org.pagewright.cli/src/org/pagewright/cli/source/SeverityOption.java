// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.source;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.check.SeverityFile;
import org.pagewright.model.BadInputException;

import picocli.CommandLine.Option;

/** The option that names the severities a project chose; the project's own file is read by itself. */
public final class SeverityOption {
    @Option(names = "--severities", paramLabel = "FILE", //
            description = "Lines 'R20 off' or 'R4 error' (default: pagewright-rules.txt here, if there is one).")
    private @Nullable Path severities;

    /**
     * The severities chosen.
     *
     * @throws BadInputException when the file cannot be read or a line is wrong
     */
    public SeverityFile read() throws BadInputException {
        Path file = severities;
        if (file != null) {
            return SeverityFile.read(file);
        }
        Path own = Path.of(SeverityFile.DEFAULT_NAME);
        return Files.isRegularFile(own) ? SeverityFile.read(own) : SeverityFile.NONE;
    }
}
