// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** JDKs in the usual places: the running one, JAVA_HOME, their neighbours, what packages and version managers install. */
final class InstalledJdks {
    private static final int OLDEST = 21;
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");
    /** Inside a folder of the search; macOS keeps the home further down. */
    private static final List<String> HOMES = List.of("", "Contents/Home");

    private InstalledJdks() {
    }

    /** Homes of all JDKs from 21 on, each once, in alphabetical order. */
    static List<Path> from21() throws IOException {
        var homes = new TreeSet<Path>();
        for (Path folder : folders()) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> children = Files.list(folder)) {
                for (Path child : children.toList()) {
                    addIfJdk(child, homes);
                }
            }
        }
        return List.copyOf(homes);
    }

    private static List<Path> folders() {
        Path user = Path.of(System.getProperty("user.home"));
        var folders = new ArrayList<Path>();
        for (String home : new String[] { System.getProperty("java.home"), System.getenv("JAVA_HOME") }) {
            Path parent = home == null || home.isBlank() ? null : Path.of(home).toAbsolutePath().getParent();
            if (parent != null) {
                folders.add(parent);
            }
        }
        folders.addAll(List.of(Path.of("/usr/lib/jvm"), Path.of("/usr/java"), Path.of("/opt/java"),
                Path.of("/Library/Java/JavaVirtualMachines"), Path.of("C:\\Program Files\\Java"),
                user.resolve(".sdkman/candidates/java"), user.resolve(".jdks")));
        return folders;
    }

    private static void addIfJdk(Path folder, TreeSet<Path> homes) throws IOException {
        for (String inside : HOMES) {
            Path home = folder.resolve(inside);
            if (version(home) >= OLDEST) {
                homes.add(home.toRealPath());
            }
        }
    }

    private static int version(Path home) throws IOException {
        Path release = home.resolve("release");
        Path java = home.resolve("bin").resolve("java");
        if (!Files.isRegularFile(release) || !Files.isExecutable(java) && !Files.isExecutable(home.resolve(
                "bin/java.exe"))) {
            return 0;
        }
        Matcher matcher = VERSION.matcher(Files.readString(release));
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
