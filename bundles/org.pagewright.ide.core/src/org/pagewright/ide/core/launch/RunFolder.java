// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * Where the boots of a session write their results. A session that was killed may have left a boot that still runs, so
 * the next one has a folder of its own.
 */
final class RunFolder {
    private RunFolder() {
    }

    /** A new folder; those of sessions before are deleted. */
    static Path ofThisSession() throws IOException {
        Bundle bundle = FrameworkUtil.getBundle(RunFolder.class);
        Path all = Files.createDirectories(Platform.getStateLocation(bundle).append("runs").toPath()); //$NON-NLS-1$
        try (var old = Files.newDirectoryStream(all)) {
            for (Path folder : old) {
                delete(folder);
            }
        }
        return Files.createTempDirectory(all, "session"); //$NON-NLS-1$
    }

    /** What a boot still writes stays until the session after. */
    private static void delete(Path root) throws IOException {
        try (var below = Files.walk(root)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                path.toFile().delete();
            }
        }
    }
}
