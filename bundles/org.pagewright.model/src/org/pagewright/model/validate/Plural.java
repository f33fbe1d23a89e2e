// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model.validate;

/** Counts in sentences. */
final class Plural {
    private Plural() {
    }

    /** {@code 1 item}, {@code 2 items}. */
    static String of(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
