// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

import java.util.List;
import java.util.Map;

import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.parse.ParsedSource;

/**
 * A class as its declaration shows it.
 *
 * @param name    its name without scopes
 * @param bases   names of its direct bases
 * @param members type as written of each data member, with pointer signs
 * @param source  where it is declared; null for a class known only by its functions
 * @param node    the declaration; null for a class known only by its functions
 */
public record ClassFacts(String name, List<String> bases, Map<String, String> members, @Nullable ParsedSource source,
        @Nullable IASTNode node) {
}
