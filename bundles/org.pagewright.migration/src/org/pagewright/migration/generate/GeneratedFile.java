// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.generate;

/**
 * One generated file.
 *
 * @param name file name without folder
 * @param text its content
 */
public record GeneratedFile(String name, String text) {
}
