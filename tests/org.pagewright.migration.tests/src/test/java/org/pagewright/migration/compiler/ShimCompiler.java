// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.pagewright.migration.check.RepositoryFiles;
import org.pagewright.migration.parse.SourceFile;

/**
 * The C++ compiler of the machine with the kernel declarations of samples/epoc-shim, every warning an error. Tests are
 * skipped where there is none.
 */
public final class ShimCompiler {
    private static final Path SHIM = RepositoryFiles.root().resolve("samples/epoc-shim/include");

    private ShimCompiler() {
    }

    /** Skips the test on a machine without compiler. */
    public static void assumePresent() {
        assumeTrue(List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
                .anyMatch(f -> Files.isExecutable(Path.of(f, "g++"))), "no g++ on this machine");
        assumeTrue(Files.isDirectory(SHIM), "no kernel declarations beside the tests");
    }

    /** Runs the compiler in a folder. */
    public static void run(Path folder, List<String> arguments) throws IOException, InterruptedException {
        String said = said(folder, arguments);
        assertEquals("", said, () -> said.lines().limit(40).toList().toString());
    }

    /** Compiles one text. */
    public static void assertCompiles(SourceFile source, String headerFolder) throws IOException, InterruptedException {
        assertCompile(List.of(source), headerFolder);
    }

    /** Compiles several texts with one start of the compiler. */
    public static void assertCompile(List<SourceFile> sources, String headerFolder)
            throws IOException, InterruptedException {
        assumePresent();
        Path folder = Files.createTempDirectory("drivers");
        var arguments = new ArrayList<>(List.of("-fsyntax-only", "-I",
                RepositoryFiles.root().resolve(headerFolder).toString()));
        var files = new ArrayList<Path>();
        try {
            for (String text : sources.stream().map(SourceFile::text).distinct().toList()) {
                Path file = Files.writeString(folder.resolve("driver" + files.size() + ".cpp"), text);
                files.add(file);
                arguments.add(file.toString());
            }
            String said = said(folder, arguments);
            assertEquals("", said, () -> said + failing(said, files));
        } finally {
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(folder);
        }
    }

    /** What a compiled program prints. */
    public static List<String> output(Path program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes()).lines().toList();
        assertEquals(0, process.waitFor(), lines::toString);
        return lines;
    }

    /** What the compiler complains about; empty when it does not. */
    private static String said(Path folder, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("g++", "-std=c++11", "-Wall", "-Wextra", "-Werror", "-I",
                SHIM.toString(), "-I", "."));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        return process.waitFor() == 0 ? "" : "The compiler says: " + said;
    }

    /** The first text the compiler complains about. */
    private static String failing(String said, List<Path> files) {
        for (Path file : files) {
            if (said.contains(file.toString())) {
                try {
                    return Files.readString(file);
                } catch (IOException e) {
                    return "";
                }
            }
        }
        return "";
    }
}
