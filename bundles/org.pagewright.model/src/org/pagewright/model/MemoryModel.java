// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model;

import java.util.Locale;

/** Kernel memory models that can page (fact sheet 1, last paragraph). */
public enum MemoryModel {
    /** Multiple memory model (ARM): two-list pager. */
    MULTIPLE,
    /** Moving memory model (ARM): two-list pager. */
    MOVING,
    /** Flexible memory model: four-list pager, data paging, thrash monitor. */
    FLEXIBLE;

    /** The name on the command line and in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same, for lists of choices. */
    @Override
    public String toString() {
        return id();
    }

    /** Whether this model can page writable data. */
    public boolean pagesData() {
        return this == FLEXIBLE;
    }
}
