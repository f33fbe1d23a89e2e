// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.boot;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.pagewright.boot.compare.ComparisonReport;
import org.pagewright.boot.compare.RunComparison;
import org.pagewright.boot.compare.RunFile;
import org.pagewright.model.BadInputException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pagewright compare}: two boot results, differences first; exits 1 when there are any. */
@Command(name = "compare", description = "Compares two results of 'pagewright boot --json', differences first.")
public final class CompareCommand implements Callable<Integer> {
    /** Forms of the answer. */
    enum Format {
        TEXT, JSON, HTML;

        /** The name on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "RUN.json", description = "The first result.")
    private Path left = Path.of("");

    @Parameters(index = "1", paramLabel = "RUN.json", description = "The second result.")
    private Path right = Path.of("");

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", //
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Override
    public Integer call() throws BadInputException {
        RunComparison comparison = RunComparison.of(RunFile.read(left), RunFile.read(right));
        spec.commandLine().getOut().print(switch (format) {
        case TEXT -> ComparisonReport.text(comparison);
        case JSON -> ComparisonReport.json(comparison);
        case HTML -> ComparisonReport.html(comparison);
        });
        return comparison.isSame() ? 0 : 1;
    }
}
