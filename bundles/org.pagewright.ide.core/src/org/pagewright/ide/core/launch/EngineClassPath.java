// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.launch;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.osgi.framework.Bundle;
import org.pagewright.ide.core.contribute.BundleClasses;

/** The bundles that form the command line, as a class path for a process of its own. */
final class EngineClassPath {
    private static final List<String> BUNDLES = List.of("org.pagewright.model", "org.pagewright.header", //$NON-NLS-1$ //$NON-NLS-2$
            "org.pagewright.migration", "org.pagewright.nand", "org.pagewright.kernel", "org.pagewright.boot", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
            "org.pagewright.cli", "picocli", "com.google.gson", "org.hdrhistogram.HdrHistogram", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
            "io.github.java-diff-utils", "org.eclipse.equinox.common", "org.eclipse.equinox.preferences", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            "org.eclipse.equinox.registry", "org.eclipse.core.runtime", "org.eclipse.core.resources", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            "org.eclipse.core.jobs", "org.eclipse.osgi", "org.osgi.service.prefs", "slf4j.api", "slf4j.nop"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
    /** CDT's parser: the user's own CDT first, then the wrapped jar of the product. */
    private static final List<String> CDT = List.of("org.eclipse.cdt.core", "org.eclipse.cdt.core.wrapped"); //$NON-NLS-1$ //$NON-NLS-2$

    private EngineClassPath() {
    }

    static String[] entries() throws CoreException {
        var entries = new ArrayList<String>();
        for (String name : BUNDLES) {
            Bundle bundle = Platform.getBundle(name);
            if (bundle == null) {
                throw new CoreException(Status.error(NLS.bind(Messages.EngineClassPath_missing, name)));
            }
            add(entries, bundle);
        }
        for (String name : CDT) {
            Bundle bundle = Platform.getBundle(name);
            if (bundle != null) {
                add(entries, bundle);
                break;
            }
        }
        return entries.toArray(String[]::new);
    }

    private static void add(List<String> entries, Bundle bundle) throws CoreException {
        File file = FileLocator.getBundleFileLocation(bundle).orElseThrow(
                () -> new CoreException(Status.error(NLS.bind(Messages.EngineClassPath_missing, bundle))));
        entries.add(BundleClasses.of(file).toAbsolutePath().toString());
    }
}
