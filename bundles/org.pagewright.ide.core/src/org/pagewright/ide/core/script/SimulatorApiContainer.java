// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.script;

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
import org.pagewright.ide.core.contribute.BundleClasses;

/** The jars that workloads and rules are compiled against: those of the installed plug-ins. */
final class SimulatorApiContainer implements IClasspathContainer {
    private static final List<String> BUNDLES = List.of("org.pagewright.boot", "org.pagewright.model", //$NON-NLS-1$ //$NON-NLS-2$
            "org.pagewright.migration", "org.eclipse.cdt.core.wrapped"); //$NON-NLS-1$ //$NON-NLS-2$

    @Override
    public IClasspathEntry[] getClasspathEntries() {
        var entries = new ArrayList<IClasspathEntry>();
        for (String name : BUNDLES) {
            Bundle bundle = Platform.getBundle(name);
            if (bundle != null) {
                FileLocator.getBundleFileLocation(bundle).ifPresent(file -> entries
                        .add(JavaCore.newLibraryEntry(new Path(BundleClasses.of(file).toAbsolutePath().toString()),
                                null, null)));
            }
        }
        return entries.toArray(IClasspathEntry[]::new);
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
