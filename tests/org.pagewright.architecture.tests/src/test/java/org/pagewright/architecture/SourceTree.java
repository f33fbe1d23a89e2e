// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository as the build sees them. */
final class SourceTree {
    private SourceTree() {
    }

    static Path root() {
        String given = System.getProperty("pagewright.root");
        Path root = given == null ? Path.of("../..") : Path.of(given);
        return root.toAbsolutePath().normalize();
    }

    static List<Path> files(String suffix, String... folders) throws IOException {
        var all = new java.util.ArrayList<Path>();
        for (String folder : folders) {
            try (Stream<Path> walk = Files.walk(root().resolve(folder))) {
                walk.filter(p -> p.toString().endsWith(suffix) && !p.toString().contains("/target/")).sorted()
                        .forEach(all::add);
            }
        }
        return all;
    }

    static String relative(Path file) {
        return root().relativize(file).toString();
    }
}
