// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.parse;

import org.pagewright.model.SourceRange;

/**
 * A place that does not parse.
 *
 * @param range   the place
 * @param message what the parser says
 */
public record SyntaxProblem(SourceRange range, String message) {
}
