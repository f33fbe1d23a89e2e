// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model;

/**
 * A second place that explains a finding, such as where the mutex was taken.
 *
 * @param file    file name
 * @param range   place in that file
 * @param message what happens there
 */
public record RelatedLocation(String file, SourceRange range, String message) {
}
