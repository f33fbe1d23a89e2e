// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.warm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/**
 * Classes to be loaded ahead, as recorded from a session ({@code releng/warm-classes.py}). A list of another version of
 * the platform does no harm: what is not there is left out.
 *
 * @param lines a bundle's symbolic name, then the names of classes of that bundle after a blank each
 */
public record ClassList(List<String> lines) {
    private static final String FILE = "classes.txt"; //$NON-NLS-1$

    /** The list beside this class; empty when it cannot be read, as all works without it. */
    public static ClassList read() {
        try (InputStream in = Objects.requireNonNull(ClassList.class.getResourceAsStream(FILE))) {
            return new ClassList(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            return new ClassList(List.of());
        }
    }

    /** Loads what is there, and hands back the names of what is not. Each class costs a fraction of a millisecond. */
    public List<String> load(IProgressMonitor monitor) {
        var missing = new ArrayList<String>();
        Bundle bundle = null;
        for (String line : lines) {
            if (monitor.isCanceled()) {
                break;
            } else if (!line.startsWith(" ")) { //$NON-NLS-1$
                bundle = Platform.getBundle(line);
            } else if (bundle == null || !isLoaded(bundle, line.strip())) {
                missing.add(line.strip());
            }
        }
        return missing;
    }

    private static boolean isLoaded(Bundle bundle, String name) {
        try {
            // Asked for members, the machine verifies the class, which costs as much as loading it; no code of it runs.
            bundle.loadClass(name).getDeclaredConstructors();
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false; // in another version of that bundle
        }
    }
}
