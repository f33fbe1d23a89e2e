// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.install;

/**
 * What a process left behind.
 *
 * @param exitCode its exit code
 * @param output its standard output, and its errors where there was none
 */
record Run(int exitCode, String output) {
}
