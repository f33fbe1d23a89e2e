// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.pagewright.migration.parse.SourceFile;

/** Files of the repository for tests. */
public final class RepositoryFiles {
    private RepositoryFiles() {
    }

    /** The top folder of the repository. */
    public static Path root() {
        String given = System.getProperty("pagewright.root");
        Path at = Path.of(given == null ? "" : given).toAbsolutePath();
        while (!Files.isDirectory(at.resolve("samples/epoc-shim"))) {
            at = at.getParent();
        }
        return at;
    }

    /** A file as a source named by its last name. */
    public static SourceFile source(String path) {
        try {
            Path file = root().resolve(path);
            return new SourceFile(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
