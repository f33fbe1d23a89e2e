// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.replay;

import java.util.Locale;

/** Which list the references go through. */
public enum ReplayPolicy {
    /** The kernel's live list of young and old pages. */
    LIVELIST,
    /** One list, least recently used page out: the live list with its young part switched off. */
    LRU;

    /** The name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same, for lists of choices. */
    @Override
    public String toString() {
        return id();
    }
}
