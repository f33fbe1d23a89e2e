// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.script;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.core.IClasspathContainer;
import org.eclipse.jdt.core.IClasspathEntry;
import org.eclipse.jdt.core.JavaCore;
import org.osgi.framework.Bundle;

/** The jars a workload is compiled against: those of the installed plug-ins. */
final class SimulatorApiContainer implements IClasspathContainer {
    private static final List<String> BUNDLES = List.of("org.pagewright.boot", "org.pagewright.model"); //$NON-NLS-1$ //$NON-NLS-2$

    @Override
    public IClasspathEntry[] getClasspathEntries() {
        var entries = new ArrayList<IClasspathEntry>();
        for (String name : BUNDLES) {
            Bundle bundle = Platform.getBundle(name);
            if (bundle != null) {
                FileLocator.getBundleFileLocation(bundle).ifPresent(file -> entries
                        .add(JavaCore.newLibraryEntry(new Path(classes(file).getAbsolutePath()), null, null)));
            }
        }
        return entries.toArray(IClasspathEntry[]::new);
    }

    /** A bundle started from its project folder keeps its classes one level deeper. */
    private static File classes(File bundle) {
        var classes = new File(bundle, "target/classes"); //$NON-NLS-1$
        return classes.isDirectory() ? classes : bundle;
    }

    @Override
    public String getDescription() {
        return Messages.SimulatorApi_name;
    }

    @Override
    public int getKind() {
        return K_APPLICATION;
    }

    @Override
    public IPath getPath() {
        return SimulatorApi.PATH;
    }
}
