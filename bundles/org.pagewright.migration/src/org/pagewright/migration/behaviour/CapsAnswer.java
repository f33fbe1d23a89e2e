// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.behaviour;

/** What a driver's Request returns for ECaps (fact sheet 5.3). */
public enum CapsAnswer {
    /** KErrCompletion: answered at once. */
    COMPLETION,
    /** KErrNone: the caller waits for a Complete. */
    WAITS,
    /** The sources do not show it. */
    UNKNOWN
}
