// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a command with a time limit and keeps what it printed. */
final class ProcessRun {
    /** The Java that runs the tests. */
    static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final long LIMIT_SECONDS = 120;

    private ProcessRun() {
    }

    static Run of(Path folder, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "out", ".txt");
        Path errors = Files.createTempFile(folder, "err", ".txt");
        Process process = new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile())
                .start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("no end after " + LIMIT_SECONDS + " s: " + String.join(" ", command));
        }
        String printed = Files.readString(output);
        return new Run(process.exitValue(), printed.isEmpty() ? Files.readString(errors) : printed);
    }
}
