// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.core.IClasspathContainer;
import org.eclipse.jdt.core.IClasspathEntry;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.core.JavaCore;
import org.osgi.framework.Bundle;
import org.pagewright.ide.core.contribute.BundleClasses;

/** The jars that workloads and rules are compiled against: those of the installed plug-ins. */
final class SimulatorApiContainer implements IClasspathContainer {
    private static final List<String> BUNDLES = List.of("org.pagewright.boot", "org.pagewright.kernel", //$NON-NLS-1$ //$NON-NLS-2$
            "org.pagewright.model", "org.pagewright.migration"); //$NON-NLS-1$ //$NON-NLS-2$
    /** The parser's classes in the interface of rules: the user's own CDT, else the one that comes with the plug-ins. */
    private static final List<String> CDT = List.of("org.eclipse.cdt.core", "org.eclipse.cdt.core.wrapped"); //$NON-NLS-1$ //$NON-NLS-2$

    @Override
    public IClasspathEntry[] getClasspathEntries() {
        var entries = new ArrayList<IClasspathEntry>();
        BUNDLES.forEach(name -> add(entries, Platform.getBundle(name)));
        CDT.stream().map(Platform::getBundle).filter(Objects::nonNull).findFirst()
                .ifPresent(bundle -> add(entries, bundle));
        return entries.toArray(IClasspathEntry[]::new);
    }

    private static void add(List<IClasspathEntry> entries, @Nullable Bundle bundle) {
        if (bundle != null) {
            FileLocator.getBundleFileLocation(bundle).ifPresent(file -> entries
                    .add(JavaCore.newLibraryEntry(new Path(BundleClasses.of(file).toAbsolutePath().toString()), null,
                            null)));
        }
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
