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
 * @param inLoop    whether a loop of the function surrounds it
 */
public record CallSite(FunctionFacts owner, IASTNode node, String callee, String name, List<IASTNode> arguments,
        boolean inLoop) {

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

    /** What is held on every path to the call: taken in the calling function, or by another that it called. */
    public List<HeldLock> held() {
        return owner.locksAt(node).held().stream().filter(HeldLock::certain).toList();
    }

    /** Whether a lock of this kind is held on every path to the call. */
    public boolean holds(LockKind kind) {
        return held().stream().anyMatch(lock -> lock.kind() == kind);
    }

    /** Whether a lock of this kind is held on some path to the call. */
    public boolean mayHold(LockKind kind) {
        return owner.locksAt(node).held().stream().anyMatch(lock -> lock.kind() == kind);
    }

    /** Whether the calling function has perhaps given back, before this call, a lock that its own caller took. */
    public boolean mayHaveGiven(HeldLock lock) {
        return owner.locksAt(node).given().stream()
                .anyMatch(given -> given.kind() == lock.kind() && given.isSystemLock() == lock.isSystemLock());
    }

    /** Whether the calling function has perhaps given back, before this call, something that its own caller took. */
    public boolean mayHaveGiven(LockKind kind) {
        return owner.locksAt(node).given().stream().anyMatch(given -> given.kind() == kind);
    }

    /** Whether the callee is this qualified name, with or without a leading {@code ::}. */
    public boolean calls(String qualified) {
        return callee.equals(qualified);
    }
}
