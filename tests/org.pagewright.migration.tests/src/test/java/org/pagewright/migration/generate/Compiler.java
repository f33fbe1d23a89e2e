// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The C++ compiler of the machine, with the settings generated code must pass. */
final class Compiler {
    private static final Path SHIM = Path.of(System.getProperty("pagewright.root", "../.."))
            .resolve("samples/epoc-shim/include").toAbsolutePath().normalize();
    private static final List<String> WARNINGS = List.of("g++", "-std=c++11", "-Wall", "-Wextra", "-Werror", "-I",
            SHIM.toString(), "-I", ".");

    private Compiler() {
    }

    static void assumePresent() {
        boolean present = List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "g++")));
        assumeTrue(present, "no g++ on this machine");
        assumeTrue(Files.isDirectory(SHIM), "no kernel declarations beside the tests");
    }

    /** Runs g++ in a folder and fails with its words when it complains. */
    static void run(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(WARNINGS);
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), () -> said.lines().limit(40).toList().toString());
    }

    /** What a program prints. */
    static List<String> output(Path program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes()).lines().toList();
        assertEquals(0, process.waitFor(), lines::toString);
        return lines;
    }

    static void write(Path folder, List<GeneratedFile> files) throws IOException {
        for (GeneratedFile file : files) {
            Files.writeString(folder.resolve(file.name()), file.text());
        }
    }
}
