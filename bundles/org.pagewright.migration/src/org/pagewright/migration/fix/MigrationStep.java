// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.Locale;

/** The six steps of the migration tutorial, in order. */
public enum MigrationStep {
    DRIVES("Decide which drives page code"),
    HEADER("Describe paging in variantmediadef.h"),
    ENTRY("Register at boot and install the factory"),
    CAPS("Report pageable drives and media"),
    REQUESTS("Answer page-in requests"),
    FRAGMENTS("Handle fragmented writes");

    private final String title;

    MigrationStep(String title) {
        this.title = title;
    }

    /** What the step does. */
    public String title() {
        return title;
    }

    /** The name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
