// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.walk;

import org.eclipse.cdt.core.dom.ast.IASTArraySubscriptExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.pagewright.migration.facts.KernelApi;
import org.pagewright.migration.facts.Syntax;

/** What names stand for on one path: local variables, members, constants. */
final class Variables {
    private final Walk walk;
    private final Expressions expressions;

    Variables(Walk walk, Expressions expressions) {
        this.walk = walk;
        this.expressions = expressions;
    }

    Value read(String name, Walk.Locals locals) {
        if (locals.values.containsKey(name)) {
            return locals.values.get(name);
        }
        if (walk.members().containsKey(name)) {
            return walk.members().get(name);
        }
        Long number = walk.driver().constant(name);
        if (number != null) {
            return Value.of(number);
        }
        IASTInitializerClause written = walk.driver().writtenConstant(name);
        if (written != null) {
            return expressions.value(written, locals);
        }
        if (KernelApi.PAGED_ROM_FIELDS.contains(name)) {
            return Value.PAGED_ROM;
        }
        return walk.driver().isZeroUntilAssigned(name) ? Value.of(0) : Value.UNKNOWN;
    }

    void assign(IASTNode target, Value value, Walk.Locals locals) {
        IASTNode bare = Syntax.bare(target);
        IASTNode place = bare instanceof IASTArraySubscriptExpression item ? Syntax.bare(item.getArrayExpression())
                : bare;
        String name = Syntax.lastName(place);
        if (name == null) {
            return;
        }
        boolean whole = place == bare;
        walk.note(Effect.Kind.ASSIGN, name, value);
        if (place instanceof IASTIdExpression && locals.values.containsKey(name)) {
            locals.values.put(name, whole ? value : Value.OBJECT);
        } else {
            walk.members().put(name, whole ? value : Value.OBJECT);
        }
    }
}
