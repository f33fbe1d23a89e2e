// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.pagewright.migration.check.RepositoryFiles;
import org.pagewright.migration.parse.SourceFile;

/** Compiles a driver against the declarations in samples/epoc-shim, as far as this machine has g++. */
final class ShimCompiler {
    private ShimCompiler() {
    }

    static void assertCompiles(SourceFile source, String headerFolder) throws IOException, InterruptedException {
        assumeTrue(List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
                .anyMatch(f -> Files.isExecutable(Path.of(f, "g++"))), "no g++ on this machine");
        Path file = Files.createTempFile("driver", ".cpp");
        try {
            Files.writeString(file, source.text());
            Path root = RepositoryFiles.root();
            Process process = new ProcessBuilder("g++", "-std=c++11", "-Wall", "-Wextra", "-Werror", "-fsyntax-only",
                    "-I", root.resolve("samples/epoc-shim/include").toString(), "-I",
                    root.resolve(headerFolder).toString(), file.toString()).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            assertEquals(0, process.waitFor(), said);
        } finally {
            Files.delete(file);
        }
    }
}
