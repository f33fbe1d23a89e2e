// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.behaviour;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTDeleteExpression;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;

/** Functions that only a DFC would call which nothing ever queues, or which has no queue to run on. */
final class IdleCallbacks {
    /** What can be done with a DFC that is never queued. */
    private static final Set<String> HARMLESS = Set.of("Cancel", "SetDfcQ", "SetFunction", "IsQueued", "Queued",
            "IsInitialised");

    private final DriverFacts facts;

    private IdleCallbacks(DriverFacts facts) {
        this.facts = facts;
    }

    static List<FunctionFacts> find(DriverFacts facts) {
        return new IdleCallbacks(facts).find();
    }

    private List<FunctionFacts> find() {
        var idle = new ArrayList<FunctionFacts>();
        var running = new HashSet<FunctionFacts>();
        List<MadeDfc> made = MadeDfc.find(facts);
        for (MadeDfc dfc : made) {
            if (isNeverRun(dfc)) {
                idle.add(dfc.callback());
            } else {
                running.add(dfc.callback());
            }
        }
        idle.removeIf(f -> running.contains(f) || !facts.graph().callers(f).isEmpty() || isNamedElsewhere(f, made));
        return idle;
    }

    private boolean isNeverRun(MadeDfc dfc) {
        var uses = new HashSet<String>();
        eachExpression(expression -> {
            if (dfc.name().equals(used(expression)) && !dfc.isIn(expression)) {
                uses.add(use(expression));
            }
        });
        boolean queued = uses.stream().anyMatch(use -> !HARMLESS.contains(use));
        return !uses.contains("") && (!queued || !dfc.hasQueue() && !uses.contains("SetDfcQ"));
    }

    private static @Nullable String used(IASTExpression expression) {
        return expression instanceof IASTIdExpression || expression instanceof IASTFieldReference
                ? Syntax.lastName(expression)
                : null;
    }

    /** The function called on it, or OneShot for the timer that queues it; an empty text for any other use. */
    private static String use(IASTExpression dfc) {
        IASTNode parent = dfc.getParent();
        if (parent instanceof IASTFieldReference field && field.getFieldOwner() == dfc) {
            return field.getParent() instanceof IASTFunctionCallExpression call
                    && call.getFunctionNameExpression() == field ? Syntax.simple(field.getFieldName()) : "";
        }
        if (parent instanceof ICPPASTDeleteExpression || parent instanceof IASTIfStatement
                || parent instanceof IASTBinaryExpression assignment
                        && assignment.getOperator() == IASTBinaryExpression.op_assign
                        && assignment.getOperand1() == dfc) {
            return "Queued";
        }
        if (parent instanceof IASTUnaryExpression unary) {
            boolean isTest = unary.getOperator() == IASTUnaryExpression.op_not;
            return isTest ? "Queued" : use(unary);
        }
        return parent instanceof IASTFunctionCallExpression call
                && "OneShot".equals(Syntax.lastName(call.getFunctionNameExpression())) ? "OneShot" : "";
    }

    /** Whether it is handed to something else than DFCs, such as an interrupt or a timer. */
    private boolean isNamedElsewhere(FunctionFacts callback, List<MadeDfc> made) {
        var others = new ArrayList<IASTNode>();
        eachExpression(expression -> {
            if (expression instanceof IASTIdExpression id && Syntax.simple(id.getName()).equals(callback.name())
                    && made.stream().noneMatch(dfc -> dfc.isIn(id))) {
                others.add(id);
            }
        });
        return !others.isEmpty();
    }

    private void eachExpression(Consumer<IASTExpression> seen) {
        facts.sources().forEach(source -> source.unit().accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTExpression expression) {
                if (expression != null) {
                    seen.accept(expression);
                }
                return PROCESS_CONTINUE;
            }
        }));
    }
}
