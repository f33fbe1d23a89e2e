// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.cdt.core.dom.ast.IASTBreakStatement;
import org.eclipse.cdt.core.dom.ast.IASTCaseStatement;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTContinueStatement;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTDefaultStatement;
import org.eclipse.cdt.core.dom.ast.IASTDoStatement;
import org.eclipse.cdt.core.dom.ast.IASTForStatement;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTGotoStatement;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTNamedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTSwitchStatement;
import org.eclipse.cdt.core.dom.ast.IASTWhileStatement;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTDeleteExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNewExpression;
import org.eclipse.jdt.annotation.Nullable;

/** Walks one body in execution order and notes each call with what is held on every path to it. */
final class FlowReader {
    private final FunctionFacts function;
    private int loopDepth;

    FlowReader(FunctionFacts function) {
        this.function = function;
    }

    /** Calls inside a constructor's member initialisers come before its body. */
    void readInitializer(IASTNode initializer) {
        walk(initializer, List.of());
    }

    void read(@Nullable IASTStatement body) {
        walk(body, List.of());
    }

    /** @return what is held afterwards; null when the end is not reached */
    private @Nullable List<HeldLock> walk(@Nullable IASTNode node, @Nullable List<HeldLock> held) {
        if (node == null) {
            return held;
        }
        if (held == null) {
            // Code after a return still has calls worth knowing, such as behind a label.
            return walk(node, List.of());
        }
        return switch (node) {
        case IASTCompoundStatement block -> sequence(block.getChildren(), held);
        case IASTIfStatement branch -> branch(branch, held);
        case IASTSwitchStatement choice -> choice(choice, held);
        case IASTWhileStatement loop -> loop(held, loop.getCondition(), loop.getBody(), null);
        case IASTForStatement loop -> loop(walk(loop.getInitializerStatement(), held), loop.getConditionExpression(),
                loop.getBody(), loop.getIterationExpression());
        case IASTDoStatement loop -> loop(held, null, loop.getBody(), loop.getCondition());
        case IASTReturnStatement end -> leave(end, held);
        case IASTBreakStatement end -> null;
        case IASTContinueStatement end -> null;
        case IASTGotoStatement end -> null;
        default -> expression(node, held);
        };
    }

    private @Nullable List<HeldLock> leave(IASTReturnStatement end, @Nullable List<HeldLock> held) {
        walk(end.getReturnArgument(), held);
        return null;
    }

    private @Nullable List<HeldLock> sequence(IASTNode[] statements, @Nullable List<HeldLock> held) {
        List<HeldLock> now = held;
        for (IASTNode statement : statements) {
            now = walk(statement, now);
        }
        return now == null ? null : now.stream().filter(lock -> lock.kind() != LockKind.TRAP).toList();
    }

    private @Nullable List<HeldLock> branch(IASTIfStatement branch, @Nullable List<HeldLock> held) {
        List<HeldLock> before = walk(branch.getConditionExpression(), held);
        List<HeldLock> then = walk(branch.getThenClause(), before);
        List<HeldLock> otherwise = branch.getElseClause() == null ? before : walk(branch.getElseClause(), before);
        return merge(then, otherwise);
    }

    private @Nullable List<HeldLock> choice(IASTSwitchStatement choice, @Nullable List<HeldLock> held) {
        List<HeldLock> before = walk(choice.getControllerExpression(), held);
        List<HeldLock> now = null;
        IASTNode body = choice.getBody();
        if (body != null) {
            for (IASTNode statement : body instanceof IASTCompoundStatement ? body.getChildren()
                    : new IASTNode[] {
                            body }) {
                now = statement instanceof IASTCaseStatement || statement instanceof IASTDefaultStatement ? before
                        : walk(statement, now);
            }
        }
        return before;
    }

    private @Nullable List<HeldLock> loop(@Nullable List<HeldLock> held, @Nullable IASTNode condition,
            @Nullable IASTNode body, @Nullable IASTNode step) {
        loopDepth++;
        List<HeldLock> inside = walk(condition, held);
        inside = walk(body, inside);
        walk(step, inside);
        loopDepth--;
        return held;
    }

    private static @Nullable List<HeldLock> merge(@Nullable List<HeldLock> a, @Nullable List<HeldLock> b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        var both = new ArrayList<>(a);
        both.retainAll(b);
        return List.copyOf(both);
    }

    private @Nullable List<HeldLock> expression(IASTNode node, @Nullable List<HeldLock> held) {
        List<HeldLock> now = held;
        if (node instanceof IASTSimpleDeclaration declaration) {
            if (isCall(declaration)) {
                return callLikeDeclaration(declaration, held);
            }
            for (IASTDeclarator declarator : declaration.getDeclarators()) {
                function.addLocal(Syntax.simple(declarator.getName()),
                        Syntax.type(declaration.getDeclSpecifier(), declarator));
            }
        }
        for (IASTNode child : node.getChildren()) {
            now = walk(child, now);
        }
        return now == null ? null : note(node, now);
    }

    private List<HeldLock> note(IASTNode node, List<HeldLock> held) {
        CallSite call = switch (node) {
        case IASTFunctionCallExpression c -> call(c, held);
        case ICPPASTNewExpression n -> new CallSite(function, n, n.getPlacementArguments() == null ? "new"
                : "new(placement)", "new", List.of(), held, loopDepth > 0);
        case ICPPASTDeleteExpression d -> new CallSite(function, d, "delete", "delete",
                d.getOperand() == null ? List.of() : List.of(d.getOperand()), held, loopDepth > 0);
        default -> null;
        };
        if (call == null) {
            return held;
        }
        function.addCall(call);
        return LockCalls.after(call, held);
    }

    /** {@code Destroy(iRequest);} reads like a declaration when the header that declares Destroy is missing. */
    private static boolean isCall(IASTSimpleDeclaration declaration) {
        IASTDeclarator[] declarators = declaration.getDeclarators();
        return declarators.length == 1 && declarators[0].getNestedDeclarator() != null
                && declarators[0].getInitializer() == null && !(declarators[0] instanceof IASTFunctionDeclarator)
                && declaration.getDeclSpecifier() instanceof IASTNamedTypeSpecifier;
    }

    private @Nullable List<HeldLock> callLikeDeclaration(IASTSimpleDeclaration declaration,
            @Nullable List<HeldLock> held) {
        if (held == null || !(declaration.getDeclSpecifier() instanceof IASTNamedTypeSpecifier named)) {
            return held;
        }
        String callee = Syntax.text(named);
        var call = new CallSite(function, declaration, callee.startsWith("::") ? callee.substring(2) : callee,
                Syntax.simple(named.getName()), List.of(declaration.getDeclarators()[0].getNestedDeclarator()), held,
                loopDepth > 0);
        function.addCall(call);
        return LockCalls.after(call, held);
    }

    private CallSite call(IASTFunctionCallExpression node, List<HeldLock> held) {
        var callee = node.getFunctionNameExpression();
        String name = Syntax.lastName(callee);
        String text = callee == null ? "" : Syntax.text(callee);
        return new CallSite(function, node, text.startsWith("::") ? text.substring(2) : text, name == null ? "" : name,
                List.of(node.getArguments()), held, loopDepth > 0);
    }
}
