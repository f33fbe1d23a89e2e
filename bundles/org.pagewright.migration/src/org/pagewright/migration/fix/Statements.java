// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.FunctionFacts;

/** The statements of a function or of another statement. */
final class Statements {
    private Statements() {
    }

    /** Every statement of a kind in a function, in source order. */
    static <T extends IASTStatement> List<T> of(FunctionFacts function, Class<T> kind) {
        return in(function.node(), kind);
    }

    /** Every statement of a kind in a tree, in source order. */
    static <T extends IASTStatement> List<T> in(IASTNode tree, Class<T> kind) {
        var found = new ArrayList<T>();
        tree.accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTStatement statement) {
                if (kind.isInstance(statement)) {
                    found.add(kind.cast(statement));
                }
                return PROCESS_CONTINUE;
            }
        });
        return found;
    }
}
