// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

import java.util.List;

import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.pagewright.model.SourceRange;

/**
 * One call in a function.
 *
 * @param owner     the calling function
 * @param node      the call, new or delete expression
 * @param callee    the called expression without white space, such as {@code Kern::RequestComplete}
 * @param name      its last name
 * @param arguments the arguments as trees
 * @param held      what is held on every path to the call
 * @param inLoop    whether a loop of the function surrounds it
 */
public record CallSite(FunctionFacts owner, IASTNode node, String callee, String name, List<IASTNode> arguments,
        List<HeldLock> held, boolean inLoop) {

    /** The place alone tells calls apart well enough. */
    @Override
    public int hashCode() {
        return System.identityHashCode(node);
    }

    /** An argument as written, or an empty text. */
    public String argument(int index) {
        return index < arguments.size() ? Syntax.text(arguments.get(index)) : "";
    }

    /** Where the call is. */
    public SourceRange range() {
        return owner.source().range(node);
    }

    /** Whether a lock of this kind is held. */
    public boolean holds(LockKind kind) {
        return held.stream().anyMatch(lock -> lock.kind() == kind);
    }

    /** Whether the callee is this qualified name, with or without a leading {@code ::}. */
    public boolean calls(String qualified) {
        return callee.equals(qualified);
    }
}
