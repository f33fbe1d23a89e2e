// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;

/**
 * A place where a member of a class is used.
 *
 * @param function the function
 * @param id       the name
 */
record MemberUses(FunctionFacts function, IASTIdExpression id) {

    /**
     * Every use of a member in the functions of its class.
     *
     * @throws NotRepairable when another class uses it, or it is used through a pointer
     */
    static List<MemberUses> all(DriverFacts facts, String className, String member) throws NotRepairable {
        var uses = new ArrayList<MemberUses>();
        var other = new ArrayList<FunctionFacts>();
        for (FunctionFacts function : facts.functions()) {
            boolean own = function.className().equals(className);
            function.node().accept(new ASTVisitor(true) {
                @Override
                public int visit(@Nullable IASTExpression expression) {
                    if (expression instanceof IASTIdExpression id && own
                            && member.equals(Syntax.simple(id.getName()))) {
                        uses.add(new MemberUses(function, id));
                    } else if (expression instanceof IASTFieldReference field
                            && member.equals(Syntax.simple(field.getFieldName()))) {
                        other.add(function);
                    }
                    return PROCESS_CONTINUE;
                }
            });
        }
        if (!other.isEmpty()) {
            throw new NotRepairable(other.get(0).qualifiedName() + " uses " + member + " through a pointer or object");
        }
        return uses;
    }

    /** One sentence about a use that has no counterpart on a request. */
    String where(String member) {
        return function.qualifiedName() + " uses " + member + " in another way in line "
                + function.source().range(id).line();
    }

    /** How often a name is used in a tree. */
    static long of(IASTNode tree, String name) {
        return Syntax.names(tree).stream().filter(name::equals).count();
    }

    /** How often a function sets a member with {@code =}. */
    static int assignments(FunctionFacts function, String member) {
        var count = new int[1];
        function.node().accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTExpression expression) {
                if (expression instanceof IASTBinaryExpression assign
                        && member.equals(Syntax.lastName(assign.getOperand1()))
                        && Syntax.text(assign).startsWith(member) && isAssignment(assign.getOperator())) {
                    count[0]++;
                }
                return PROCESS_CONTINUE;
            }
        });
        return count[0];
    }

    private static boolean isAssignment(int operator) {
        return operator >= IASTBinaryExpression.op_assign && operator <= IASTBinaryExpression.op_binaryOrAssign;
    }
}
