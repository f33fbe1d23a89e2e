// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.pagewright.migration.check.RepositoryFiles;
import org.pagewright.migration.parse.SourceFile;

/** Compiles a driver against the declarations in samples/epoc-shim, as far as this machine has g++. */
final class ShimCompiler {
    private ShimCompiler() {
    }

    static void assertCompiles(SourceFile source, String headerFolder) throws IOException, InterruptedException {
        assertCompile(List.of(source), headerFolder);
    }

    /** Compiles several texts with one start of the compiler. */
    static void assertCompile(List<SourceFile> sources, String headerFolder) throws IOException, InterruptedException {
        assumeTrue(List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
                .anyMatch(f -> Files.isExecutable(Path.of(f, "g++"))), "no g++ on this machine");
        Path folder = Files.createTempDirectory("drivers");
        Path root = RepositoryFiles.root();
        var command = new ArrayList<>(List.of("g++", "-std=c++11", "-Wall", "-Wextra", "-Werror", "-fsyntax-only", "-I",
                root.resolve("samples/epoc-shim/include").toString(), "-I", root.resolve(headerFolder).toString()));
        var files = new ArrayList<Path>();
        try {
            for (SourceFile source : sources) {
                Path file = Files.writeString(folder.resolve("driver" + files.size() + ".cpp"), source.text());
                files.add(file);
                command.add(file.toString());
            }
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            int result = process.waitFor();
            assertEquals(0, result, () -> said + failing(said, sources));
        } finally {
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(folder);
        }
    }

    /** The first text the compiler complains about. */
    private static String failing(String said, List<SourceFile> sources) {
        for (int i = 0; i < sources.size(); i++) {
            if (said.contains("driver" + i + ".cpp")) {
                return sources.get(i).text();
            }
        }
        return "";
    }
}
