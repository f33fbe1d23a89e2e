// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;

/**
 * An entry point that does its work only when an object could be made, and returns the result of an earlier call when
 * not: that result is KErrNone, so boot goes on without the media (fact sheet 13, slip 2).
 */
final class HiddenAllocationFailure {
    private final RuleContext context;
    private final FunctionFacts function;

    HiddenAllocationFailure(RuleContext context, FunctionFacts function) {
        this.context = context;
        this.function = function;
    }

    void check() {
        function.node().accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTStatement statement) {
                if (statement instanceof IASTIfStatement branch && branch.getElseClause() == null
                        && branch.getConditionExpression() != null) {
                    check(branch);
                }
                return PROCESS_CONTINUE;
            }
        });
    }

    private void check(IASTIfStatement branch) {
        String made = Syntax.text(branch.getConditionExpression()).replaceAll("!=(NULL|0)$|[()]", "");
        int at = offset(branch);
        int end = at + function.source().range(branch).length();
        String result = returned();
        boolean fresh = function.calls().stream().anyMatch(c -> c.callee().equals("new") && offset(c.node()) < at
                && made.equals(target(c.node())));
        if (fresh && result != null && assignments(result, end, Integer.MAX_VALUE).isEmpty()) {
            List<IASTNode> before = assignments(result, 0, at);
            IASTNode last = before.isEmpty() ? null : before.get(before.size() - 1);
            if (last != null && !Syntax.names(last).contains("KErrNoMemory") && Syntax.text(last).contains("(")) {
                context.report(function.source(), branch.getConditionExpression(), "Nothing is done when " + made
                        + " could not be allocated, and " + result + ", which is returned then, is no error; return "
                        + "KErrNoMemory.", List.of());
            }
        }
    }

    /** The variable a new object goes to. */
    private static String target(IASTNode created) {
        IASTExpression assigned = Syntax.assignedTo(created);
        IASTDeclarator declared = Syntax.parent(created, IASTDeclarator.class);
        return assigned != null ? Syntax.text(assigned) : declared == null ? "" : Syntax.simple(declared.getName());
    }

    /** The variable that the last statement returns; null when it returns something else. */
    private @Nullable String returned() {
        IASTNode[] statements = function.node().getBody().getChildren();
        return statements.length > 0 && statements[statements.length - 1] instanceof IASTReturnStatement leave
                && leave.getReturnValue() != null ? Syntax.lastName(leave.getReturnValue()) : null;
    }

    /** What a variable is set to between two offsets, in source order. */
    private List<IASTNode> assignments(String variable, int from, int to) {
        var found = new ArrayList<IASTNode>();
        function.node().accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTExpression expression) {
                if (expression instanceof IASTBinaryExpression binary
                        && binary.getOperator() == IASTBinaryExpression.op_assign
                        && variable.equals(Syntax.text(binary.getOperand1())) && offset(binary) >= from
                        && offset(binary) < to) {
                    found.add(binary.getOperand2());
                }
                return PROCESS_CONTINUE;
            }

            @Override
            public int visit(@Nullable IASTDeclarator declarator) {
                if (declarator != null && declarator.getInitializer() != null
                        && variable.equals(Syntax.simple(declarator.getName())) && offset(declarator) >= from
                        && offset(declarator) < to) {
                    found.add(declarator.getInitializer());
                }
                return PROCESS_CONTINUE;
            }
        });
        return found;
    }

    private int offset(IASTNode node) {
        return function.source().range(node).offset();
    }
}
