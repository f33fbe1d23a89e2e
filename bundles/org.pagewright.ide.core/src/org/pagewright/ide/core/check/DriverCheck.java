// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.ide.core.contribute.Contributions;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.fix.DriverRepairs;
import org.pagewright.model.Finding;

/** The check of C++ driver sources. */
final class DriverCheck {
    private static final Set<String> EXTENSIONS = Set.of("cpp", "cc", "cxx"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    /** A source that names none of these is no driver, and nobody wants markers on it. */
    private static final List<String> DRIVER_NAMES = List.of("DMediaDriver", "DLogicalChannel", "DPhysicalDevice", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            "DECLARE_STANDARD_PDD", "DECLARE_EXTENSION_PDD", "DECLARE_STANDARD_LDD", "DECLARE_EXTENSION_LDD", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
            "DECLARE_STANDARD_EXTENSION", "RegisterMediaDevice"); //$NON-NLS-1$ //$NON-NLS-2$

    private static final RecentChecks RECENT = new RecentChecks();

    private DriverCheck() {
    }

    static boolean concerns(IFile file) {
        @Nullable
        String extension = file.getFileExtension();
        return extension != null && EXTENSIONS.contains(extension.toLowerCase(Locale.ROOT));
    }

    static List<Finding> findings(CheckedFile file, CheckOptions options) {
        if (DRIVER_NAMES.stream().noneMatch(file.source().text()::contains)) {
            return List.of();
        }
        List<Finding> known = RECENT.of(file, options);
        if (known != null) {
            return known;
        }
        var sources = List.of(file.source());
        List<Finding> findings = DriverRepairs.withFixes(sources, file.headers(),
                DriverChecker.check(sources, file.headers(), options, Contributions.rules()), options);
        RECENT.put(file, options, findings);
        return findings;
    }
}
