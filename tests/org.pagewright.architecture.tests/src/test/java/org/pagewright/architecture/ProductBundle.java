// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** One bundle as its manifest and its sources describe it. */
record ProductBundle(String name, List<String> requiredBundles, List<String> importedPackages, Path folder) {

    static List<ProductBundle> readAll() throws IOException {
        try (Stream<Path> folders = Files.list(SourceTree.root().resolve("bundles"))) {
            var bundles = new ArrayList<ProductBundle>();
            for (Path folder : folders.sorted().toList()) {
                if (Files.exists(folder.resolve("META-INF/MANIFEST.MF"))) {
                    bundles.add(read(folder));
                }
            }
            return bundles;
        }
    }

    private static ProductBundle read(Path folder) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            var attributes = new Manifest(in).getMainAttributes();
            return new ProductBundle(names(attributes.getValue("Bundle-SymbolicName")).getFirst(),
                    names(attributes.getValue("Require-Bundle")), names(attributes.getValue("Import-Package")), folder);
        }
    }

    /** The names of an OSGi header; commas inside quotes belong to version ranges. */
    static List<String> names(String header) {
        var names = new ArrayList<String>();
        if (header != null) {
            for (String clause : header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
                names.add(clause.split(";")[0].strip());
            }
        }
        return names;
    }
}
