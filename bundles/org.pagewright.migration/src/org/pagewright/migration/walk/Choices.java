// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.walk;

/** The decisions of one path where the sources leave them open. */
interface Choices {
    /**
     * One of {@code count} ways; the preferred one on the first path.
     *
     * @param place what is decided, by identity
     */
    int choose(Object place, int preferred, int count);

    /** Turns to the next path; false when there is none. */
    boolean advance();
}
