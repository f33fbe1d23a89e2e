// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model;

import java.util.Locale;

/** The two generations of the local media API (fact sheet 0.1). */
public enum KernelGeneration {
    /** Generation A: write fragments carry ids 17 and 18. */
    CLASSIC,
    /** Generation B: fragments are pinned and carry the original id; data paging exists. */
    PINNED;

    /** The name on the command line and in JSON: {@code classic} or {@code pinned}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same, for lists of choices. */
    @Override
    public String toString() {
        return id();
    }
}
