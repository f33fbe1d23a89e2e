// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli;

import java.util.Locale;

/** How a description is printed. */
public enum TextOrJson {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON;

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
