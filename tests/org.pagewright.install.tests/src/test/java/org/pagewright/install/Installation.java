// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An Eclipse into which the p2 director has installed the zip. */
final class Installation {
    private final Path folder;

    /** A product of a module of this build. */
    Installation(String module, String product) {
        folder = Path.of(System.getProperty("pagewright.root", "."))
                .resolve("tests/" + module + "/target/products/" + product + "/linux/gtk/x86_64");
    }

    boolean exists() {
        return Files.isDirectory(folder.resolve("plugins"));
    }

    /** The list of the bundles that are started. */
    String bundles() throws IOException {
        return Files.readString(folder.resolve("configuration/config.ini"));
    }

    /** The command line of an application, with its workspace and configuration in a scratch folder. */
    List<String> launch(Path scratch, String application, Object... arguments) throws IOException {
        Path launcher;
        try (var plugins = Files.newDirectoryStream(folder.resolve("plugins"), "org.eclipse.equinox.launcher_*.jar")) {
            launcher = plugins.iterator().next();
        }
        var command = new ArrayList<>(List.of(ProcessRun.JAVA, "-jar", launcher.toString(), "-nosplash",
                "-configuration", scratch.resolve("configuration").toString(), "-data",
                scratch.resolve("workspace").toString(), "-application", application));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }
}
