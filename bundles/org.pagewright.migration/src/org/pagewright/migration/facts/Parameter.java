// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

/**
 * A parameter of a function.
 *
 * @param name its name; empty when it has none
 * @param type its type as written, with pointer and reference signs
 */
public record Parameter(String name, String type) {
}
