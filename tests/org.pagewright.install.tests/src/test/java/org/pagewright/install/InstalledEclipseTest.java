// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The p2 zip in a bare Eclipse: the p2 director has installed it before these tests; here it is started and used. */
class InstalledEclipseTest {
    private static final Path ROOT = Path.of(System.getProperty("pagewright.root", "."));
    private static final Installation ECLIPSE = new Installation("org.pagewright.install", "org.pagewright.bare");
    private static final Path HEADER = ROOT.resolve("samples/h4/variantmediadef.h");

    @TempDir
    private Path folder;

    @BeforeAll
    static void theDirectorHasRun() {
        assertTrue(ECLIPSE.exists(),
                "tests/org.pagewright.install makes the Eclipse that is tested here; build both");
    }

    @Test
    void everyPluginIsInstalledAndEnabled() throws IOException {
        String started = ECLIPSE.bundles();
        for (String bundle : List.of("model", "header", "migration", "nand", "kernel", "boot", "cli", "ide.core",
                "ide.ui", "ide.pde", "help")) {
            assertTrue(started.contains("org.pagewright." + bundle + "_"), bundle + " is not in config.ini");
        }
    }

    @Test
    void aBootInItIsThatOfThePlainJars() throws IOException, InterruptedException {
        Run installed = ProcessRun.of(folder,
                ECLIPSE.launch(folder, "org.pagewright.ide.core.command", "boot", "--header", HEADER));
        Run plain = ProcessRun.of(folder, List.of(ProcessRun.JAVA, "-cp",
                ROOT.resolve("releng/org.pagewright.dist/target/lib") + "/*", "org.pagewright.cli.Main", "boot",
                "--header", HEADER.toString()));
        assertEquals(0, installed.exitCode(), installed.output());
        assertTrue(plain.output().contains("event hash"), plain.output());
        assertEquals(plain.output(), installed.output());
    }

    @Test
    void anUnknownOptionEndsAsInTheShell() throws IOException, InterruptedException {
        Run run = ProcessRun.of(folder,
                ECLIPSE.launch(folder, "org.pagewright.ide.core.command", "boot", "--no-such-option"));
        assertEquals(2, run.exitCode(), run.output());
    }

    @Test
    void aWorkspaceWithTheSampleIsPreparedWithoutALoggedError() throws IOException, InterruptedException {
        Run run = ProcessRun.of(folder, ECLIPSE.launch(folder, "org.pagewright.ide.core.prepareWorkspace"));
        assertEquals(0, run.exitCode(), run.output());
        try (var files = Files.walk(folder.resolve("workspace"))) {
            assertTrue(files.anyMatch(file -> file.endsWith("variantmediadef.h")));
        }
        Path log = folder.resolve("workspace/.metadata/.log");
        assertFalse(Files.exists(log) && Files.readString(log).contains("!ENTRY org.pagewright"),
                () -> "logged: " + log);
    }
}
