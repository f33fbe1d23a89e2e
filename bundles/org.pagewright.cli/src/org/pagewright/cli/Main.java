// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import org.pagewright.cli.pager.PlainPagerLine;
import org.pagewright.model.BadInputException;

/** Entry point of the {@code pagewright} command. */
public final class Main {
    private Main() {
    }

    /** Runs one command line and ends the process with its exit code. */
    public static void main(String[] args) {
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exitCode = run(out, err, args);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /**
     * Runs one command line.
     *
     * @param out where results go
     * @param err where the one sentence about an error goes
     * @return an {@link ExitCode}
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        int exitCode;
        try {
            exitCode = PlainPagerLine.run(out, args) ? ExitCode.CLEAN
                    : CommandTree.create(out, err, args).execute(args);
        } catch (BadInputException | IOException | RuntimeException e) {
            exitCode = CommandErrors.failure(e, err);
        } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
            exitCode = CommandErrors.internal(e, err);
        }
        out.flush();
        err.flush();
        return exitCode;
    }
}
