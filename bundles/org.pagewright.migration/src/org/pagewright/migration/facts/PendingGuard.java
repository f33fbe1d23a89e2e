// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTBreakStatement;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTConditionalExpression;
import org.eclipse.cdt.core.dom.ast.IASTContinueStatement;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTGotoStatement;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTLiteralExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTWhileStatement;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Conditions on the way to a place that say a request is pending: IsReady of that request, or something else the driver
 * keeps. What the caller passed, such as a mask of the requests to cancel, says nothing about that.
 */
final class PendingGuard {
    /** How many variables that get their values from each other are followed. */
    private static final int MAX_DEPTH = 3;

    private final FunctionFacts function;
    private final String request;

    private final boolean leavesForAnything;

    private PendingGuard(FunctionFacts function, String request, boolean leavesForAnything) {
        this.function = function;
        this.request = request;
        this.leavesForAnything = leavesForAnything;
    }

    /** Whether a call is only made when a request is pending. */
    static boolean before(CallSite call, String request) {
        return new PendingGuard(call.owner(), request, true).isBefore(call.node());
    }

    /** The same in a function that leads to others as well, so that it may leave early for their sake. */
    static boolean inCaller(CallSite call, String request) {
        return new PendingGuard(call.owner(), request, false).isBefore(call.node());
    }

    private boolean isBefore(IASTNode place) {
        for (IASTNode at = place; at != function.node(); at = at.getParent()) {
            IASTNode parent = at.getParent();
            boolean guarded = switch (parent) {
            case IASTIfStatement branch -> at != branch.getConditionExpression()
                    && says(branch.getConditionExpression(), at == branch.getThenClause());
            case IASTConditionalExpression choice -> at != choice.getLogicalConditionExpression()
                    && says(choice.getLogicalConditionExpression(), at == choice.getPositiveResultExpression());
            case IASTWhileStatement loop -> at == loop.getBody() && says(loop.getCondition(), true);
            case IASTCompoundStatement block -> leavesBefore(block, at);
            case null, default -> false;
            };
            if (guarded) {
                return true;
            }
            if (parent == null) {
                return false;
            }
        }
        return false;
    }

    /** Whether an earlier statement of a block leaves it when the request is not pending. */
    private boolean leavesBefore(IASTCompoundStatement block, IASTNode place) {
        for (IASTStatement statement : block.getStatements()) {
            if (statement == place) {
                return false;
            }
            if (statement instanceof IASTIfStatement branch && leaves(branch.getThenClause())
                    && (leavesForAnything || Syntax.names(branch.getConditionExpression()).contains("IsReady"))
                    && says(branch.getConditionExpression(), false)) {
                return true;
            }
        }
        return false;
    }

    private static boolean leaves(@Nullable IASTStatement statement) {
        return switch (statement) {
        case IASTReturnStatement end -> true;
        case IASTBreakStatement end -> true;
        case IASTContinueStatement end -> true;
        case IASTGotoStatement end -> true;
        case IASTCompoundStatement block -> block.getStatements().length > 0
                && leaves(block.getStatements()[block.getStatements().length - 1]);
        case null, default -> false;
        };
    }

    /** Whether the request is pending when a condition is true, or when it is false. */
    private boolean says(@Nullable IASTNode condition, boolean truth) {
        return switch (condition) {
        case null -> false;
        case IASTUnaryExpression unary when unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary ->
            says(unary.getOperand(), truth);
        case IASTUnaryExpression unary when unary.getOperator() == IASTUnaryExpression.op_not ->
            says(unary.getOperand(), !truth);
        case IASTBinaryExpression both when both.getOperator() == IASTBinaryExpression.op_logicalAnd ->
            says(both, truth, truth);
        case IASTBinaryExpression either when either.getOperator() == IASTBinaryExpression.op_logicalOr ->
            says(either, truth, !truth);
        default -> asks(condition, truth);
        };
    }

    /** @param one whether it is enough when one of the two says so */
    private boolean says(IASTBinaryExpression two, boolean truth, boolean one) {
        boolean first = says(two.getOperand1(), truth);
        return first == one ? first : says(two.getOperand2(), truth);
    }

    private boolean asks(IASTNode condition, boolean truth) {
        var questions = new ArrayList<IASTNode>();
        condition.accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTExpression expression) {
                if (expression instanceof IASTFieldReference field
                        && Syntax.simple(field.getFieldName()).equals("IsReady")) {
                    questions.add(field.getFieldOwner());
                }
                return PROCESS_CONTINUE;
            }
        });
        boolean plain = Syntax.text(condition).endsWith("IsReady()");
        return questions.isEmpty() ? isOfTheDriver(condition, 0)
                : questions.stream().anyMatch(this::isRequest) && (truth || !plain);
    }

    /** Whether an expression uses something the driver keeps. */
    private boolean isOfTheDriver(IASTNode node, int depth) {
        var found = new boolean[1];
        node.accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTExpression expression) {
                found[0] |= expression instanceof IASTIdExpression id
                        && isOfTheDriver(Syntax.simple(id.getName()), depth)
                        || expression instanceof IASTLiteralExpression literal
                                && literal.getKind() == IASTLiteralExpression.lk_this;
                return found[0] ? PROCESS_ABORT : PROCESS_CONTINUE;
            }
        });
        return found[0];
    }

    private boolean isOfTheDriver(String name, int depth) {
        if (isParameter(name) || List.of("NULL", "TRUE", "FALSE").contains(name) || name.matches("[EK][A-Z]\\w*")) {
            return false;
        }
        String type = function.localType(name);
        if (type == null || type.contains("Message")) {
            return type == null;
        }
        List<IASTNode> values = values(name);
        return values.isEmpty() || depth == MAX_DEPTH
                || values.stream().anyMatch(value -> isOfTheDriver(value, depth + 1));
    }

    /** What a local variable begins with and what it is assigned. */
    private List<IASTNode> values(String variable) {
        var found = new ArrayList<IASTNode>();
        function.node().accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTDeclarator declarator) {
                if (declarator != null && declarator.getInitializer() != null
                        && Syntax.simple(declarator.getName()).equals(variable)) {
                    found.add(declarator.getInitializer());
                }
                return PROCESS_CONTINUE;
            }

            @Override
            public int visit(@Nullable IASTExpression expression) {
                if (expression instanceof IASTBinaryExpression assignment
                        && assignment.getOperator() == IASTBinaryExpression.op_assign
                        && assignment.getOperand2() != null
                        && Syntax.text(assignment.getOperand1()).equals(variable)) {
                    found.add(assignment.getOperand2());
                }
                return PROCESS_CONTINUE;
            }
        });
        return found;
    }

    /** A local variable may be any request. */
    private boolean isRequest(IASTNode expression) {
        String asked = plain(Syntax.text(expression));
        return asked.equals(plain(request)) || isLocal(asked) || isLocal(plain(request));
    }

    private boolean isLocal(String name) {
        return function.localType(name) != null && !isParameter(name);
    }

    private static String plain(String expression) {
        return expression.replaceAll("this->|[*&()]", "");
    }

    private boolean isParameter(String name) {
        return function.parameters().stream().anyMatch(p -> p.name().equals(name));
    }
}
