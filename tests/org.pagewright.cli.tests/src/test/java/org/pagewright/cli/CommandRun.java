// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/**
 * One command line run inside the test.
 *
 * @param exitCode what the process would end with
 * @param out      standard output
 * @param err      standard error
 */
public record CommandRun(int exitCode, String out, String err) {

    /** Runs a command line. */
    public static CommandRun of(Object... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        String[] texts = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            texts[i] = args[i].toString();
        }
        int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), texts);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    /** A file of the samples folder. */
    public static Path sample(String path) {
        String root = System.getProperty("pagewright.root");
        return Path.of(root == null ? "../.." : root).resolve("samples").resolve(path).normalize();
    }
}
