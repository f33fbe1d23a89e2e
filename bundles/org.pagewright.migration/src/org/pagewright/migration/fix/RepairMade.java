// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

/**
 * A repair that was made.
 *
 * @param file  the file of the finding, as the user named it
 * @param rule  the rule the finding was of
 * @param title what was done
 */
public record RepairMade(String file, String rule, String title) {
}
