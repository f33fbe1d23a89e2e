// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.sweep;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.IntConsumer;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.cli.OutputFiles;
import org.pagewright.model.BadInputException;
import org.pagewright.model.edit.AtomicFile;

import picocli.CommandLine.Option;

/** The options of every sweep: how many runs at a time, and where the table goes. */
final class SweepOutput {
    @Option(names = "--jobs", paramLabel = "N", //
            description = "Runs at a time (default: one for each processor). The result is the same with any number.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--csv", paramLabel = "FILE", description = "Also write the table as CSV.")
    private @Nullable Path csv;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the table as JSON.")
    private @Nullable Path json;

    int jobs() throws BadInputException {
        if (jobs < 1) {
            throw new BadInputException("--jobs must be at least 1, not " + jobs + ".");
        }
        return jobs;
    }

    /** Tells before a long run what could not be written after it. */
    void check() throws BadInputException {
        OutputFiles.check(csv, json);
    }

    /** One line that counts the runs while a person watches. */
    static IntConsumer progress(int runs, PrintWriter err) {
        boolean watched = System.console() != null;
        return done -> {
            if (watched) {
                err.print(done < runs ? "\r" + done + " of " + runs + " runs" : "\r\u001B[K");
                err.flush();
            }
        };
    }

    void write(SweepTable table, PrintWriter out) throws IOException {
        Path csvFile = csv;
        if (csvFile != null) {
            AtomicFile.replace(csvFile, table.csv().getBytes(StandardCharsets.UTF_8));
        }
        Path jsonFile = json;
        if (jsonFile != null) {
            AtomicFile.replace(jsonFile, table.json().getBytes(StandardCharsets.UTF_8));
        }
        table.print(out);
    }
}
