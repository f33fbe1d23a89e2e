// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

import java.util.Locale;

/** How the paged section of the ROM image is stored (fact sheet 8.5). */
public enum RomFormat {
    /** Page after page, without a page index. */
    PLAIN,
    /** With a page index; pages as they are, and none at all for pages of 0xFF. */
    INDEXED,
    /** With a page index; pages byte-pair compressed, and none at all for pages of 0xFF. */
    BYTE_PAIR;

    /** The name on the command line and in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same, for lists of choices. */
    @Override
    public String toString() {
        return id();
    }
}
