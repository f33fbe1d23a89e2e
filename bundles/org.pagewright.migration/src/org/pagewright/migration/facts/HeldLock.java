// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

import org.eclipse.cdt.core.dom.ast.IASTNode;

/**
 * Something taken on the way to a place and not given back.
 *
 * @param kind    what it is
 * @param name    the mutex as written, or an empty text
 * @param taken   the call that took it, or the call of the function that did
 * @param certain whether that is so on every path to the place
 */
public record HeldLock(LockKind kind, String name, IASTNode taken, boolean certain) {
    /** The name of the lock that guards the kernel's own objects. */
    static final String SYSTEM_LOCK = "the system lock";

    HeldLock perhaps() {
        return certain ? new HeldLock(kind, name, taken, false) : this;
    }

    /** Whether another is of the same kind and has a name that ends alike: {@code &iLock} is {@code &aOwner->iLock}. */
    boolean isLike(HeldLock other) {
        return kind == other.kind && lastName().equals(other.lastName());
    }

    boolean isNamedLike(HeldLock other) {
        return kind == other.kind && name.equals(other.name);
    }

    boolean isSystemLock() {
        return name.equals(SYSTEM_LOCK);
    }

    private String lastName() {
        return name.replaceFirst("^.*(->|\\.|[*&(])(?=\\w)", "").replaceFirst("\\)+$", "");
    }
}
