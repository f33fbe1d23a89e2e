// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.check;

import java.util.List;

import org.pagewright.ide.core.contribute.Contributions;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.check.DriverChecker;
import org.pagewright.migration.fix.DriverRepairs;
import org.pagewright.model.Finding;

/** The check of C++ driver sources. */
final class DriverCheck {
    private static final RecentChecks RECENT = new RecentChecks();

    private DriverCheck() {
    }

    static List<Finding> findings(CheckedFile file, CheckOptions options) {
        if (!DriverSources.isDriver(file.source().text())) {
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
