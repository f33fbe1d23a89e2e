// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.bench;

import java.nio.file.Path;

/** Where samples and recorded traces are. */
final class Roots {
    private Roots() {
    }

    /** A file of the samples. */
    static Path sample(String name) {
        return root().resolve("samples").resolve(name);
    }

    /** A file beside the repository; it need not be there. */
    static Path shared(String name) {
        return root().resolveSibling("shared").resolve(name);
    }

    private static Path root() {
        return Path.of(System.getProperty("pagewright.root", ".")).toAbsolutePath().normalize();
    }
}
