// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.source;

import java.util.Locale;

/** How findings are printed. */
public enum FindingFormat {
    /** For people, with the lines of the source. */
    TEXT,
    /** For programs. */
    JSON,
    /** SARIF 2.1.0. */
    SARIF,
    /** The XML of JUnit, which build servers show. */
    JUNIT;

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
