// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

import org.eclipse.cdt.core.dom.ast.IASTNode;

/**
 * Something taken on every path to a place and not given back.
 *
 * @param kind  what it is
 * @param name  the mutex as written, or an empty text
 * @param taken the call that took it
 */
public record HeldLock(LockKind kind, String name, IASTNode taken) {
}
