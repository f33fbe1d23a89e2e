// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Why a function runs in a context.
 *
 * @param words  what brought it there
 * @param source the function in which that is written; null when it is the function's own role
 * @param node   the call or binding; null when it is the function's own role
 */
public record Reason(String words, @Nullable FunctionFacts source, @Nullable IASTNode node) {
}
