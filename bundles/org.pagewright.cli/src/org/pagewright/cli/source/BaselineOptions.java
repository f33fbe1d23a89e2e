// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.source;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.check.Baseline;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Finding;
import org.pagewright.model.edit.AtomicFile;

import picocli.CommandLine.Option;

/** The options by which findings that were known before are left out. */
public final class BaselineOptions {
    @Option(names = "--baseline", paramLabel = "FILE", description = "Report only what this file does not know.")
    private @Nullable Path baseline;

    @Option(names = "--write-baseline", paramLabel = "FILE", description = "Write all findings as known and stop.")
    private @Nullable Path writeBaseline;

    /**
     * Writes the baseline when that was asked for.
     *
     * @return whether it was, so that there is nothing more to do
     * @throws BadInputException when the file is a folder, or has none
     * @throws IOException       when it cannot be written
     */
    public boolean write(List<Finding> findings, List<SourceFile> sources, PrintWriter out)
            throws BadInputException, IOException {
        Path file = writeBaseline;
        if (file == null) {
            return false;
        }
        AtomicFile.check(file);
        Baseline.write(file, findings, sources);
        out.println(findings.size() + (findings.size() == 1 ? " finding is" : " findings are") + " now known in " + file
                + ".");
        return true;
    }

    /**
     * The findings that are new.
     *
     * @throws BadInputException when the baseline cannot be read
     */
    public List<Finding> newOnes(List<Finding> findings, List<SourceFile> sources) throws BadInputException {
        Path file = baseline;
        return file == null ? findings : Baseline.read(file).newOnes(findings, sources);
    }
}
