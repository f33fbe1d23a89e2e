// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests.killed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.Platform;

/** An Eclipse of the same bundles as this one, in a process of its own that may be killed. */
final class Killable {
    private final Path folder;

    /** @param folder for its workspace and configuration */
    Killable(Path folder) throws IOException {
        this.folder = folder;
        Path own = Path.of(Platform.getConfigurationLocation().getURL().getPath()).resolve("config.ini");
        Files.copy(own, Files.createDirectories(configuration()).resolve("config.ini"));
    }

    private Path configuration() {
        return folder.resolve("configuration");
    }

    Path workspace() {
        return folder.resolve("workspace");
    }

    /** Starts an application of this test plug-in. */
    Process start(String application, String... properties) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-ea", "-Xmx512m", "-XX:+UseSerialGC"));
        command.addAll(List.of(properties));
        command.addAll(List.of("-jar", System.getProperty("java.class.path"), "-nosplash", "-configuration",
                configuration().toString(), "-data", workspace().toString(), "-application",
                "org.pagewright.ide.tests." + application));
        return new ProcessBuilder(command).redirectError(folder.resolve("errors.txt").toFile())
                .redirectOutput(folder.resolve("output.txt").toFile()).start();
    }

    String errors() throws IOException {
        return Files.readString(folder.resolve("errors.txt"));
    }

    /** Whole lines that the last session has printed so far; a killed process has no stream any more, but its file. */
    List<String> output() throws IOException {
        String text = Files.readString(folder.resolve("output.txt"));
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }
}
